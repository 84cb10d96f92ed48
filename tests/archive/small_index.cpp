// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/small_index.h"

#include "schema/dates.h"

#include <filesystem>
#include <utility>

namespace dateline::tests {
namespace {

const schema::DayNumber today = schema::day_number(2020, 1, 15);

}  // namespace

SmallIndex::SmallIndex(const std::vector<indexer::EnrichedArticle>& articles, bool with_positions) {
  write_archive(folder(), articles, 1, with_positions);
}

searcher::SearchResult SmallIndex::search(const searcher::SearchRequest& request) const {
  return searcher::Searcher(folder(), build_gazetteer()).search(request);
}

searcher::ParsedQuery parsed(const std::string& query, searcher::ParseOptions options) {
  options.today = today;
  return searcher::parse_query(query, build_gazetteer(), options);
}

searcher::SearchRequest request_for(const std::string& query) {
  searcher::SearchRequest request;
  request.query = query;
  request.today = today;
  return request;
}

indexer::EnrichedArticle dated_article(std::size_t number, std::string text, const std::string& date,
                                       const std::vector<std::string>& main_countries) {
  indexer::EnrichedArticle article = article_of(number, {}, std::move(text));
  article.published.date = schema::parse_date(date).value_or(schema::Date{});
  for (const std::string& code : main_countries) article.countries.push_back({code, 0.5, true, {}});
  return article;
}

std::vector<std::string> numbers_of(const std::vector<searcher::Hit>& hits) {
  std::vector<std::string> numbers;
  for (const searcher::Hit& hit : hits) numbers.push_back(std::filesystem::path(hit.path).stem().string());
  return numbers;
}

std::vector<searcher::Docid> docids_of(const searcher::DocidSet& set) {
  std::vector<searcher::Docid> docids;
  set.for_each([&](searcher::Docid docid) { docids.push_back(docid); });
  return docids;
}

}  // namespace dateline::tests
