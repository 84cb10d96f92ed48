// SPDX-License-Identifier: GPL-3.0-or-later
// Does an index with suppressed articles answer exactly as one that never had them?
#include "searcher/search.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/small_index.h"

#include <algorithm>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using searcher::SearchRequest;
using searcher::SearchResult;

namespace {

/// An archive, the ids that are suppressed in it, and what is left.
struct Archive {
  std::vector<EnrichedArticle> all;
  std::vector<EnrichedArticle> left;
  std::vector<std::string> suppressed;
};

template <typename IsSuppressed>
Archive archive_of(std::vector<EnrichedArticle> articles, const IsSuppressed& is_suppressed) {
  Archive archive{std::move(articles), {}, {}};
  for (const EnrichedArticle& article : archive.all) {
    if (is_suppressed(article)) {
      archive.suppressed.push_back(article.id);
    } else {
      archive.left.push_back(article);
    }
  }
  return archive;
}

/// Everything of an answer that does not depend on scores.
std::string summary_of(const SearchResult& result) {
  std::string text = std::to_string(result.total) + " of " + std::to_string(result.index.articles) + ", " +
                     std::to_string(result.undated_excluded) + " undated" + (result.relaxed ? ", relaxed" : "") +
                     (result.total_is_exact ? "" : ", cut");
  for (const auto& understood : result.understood) {
    text += "\nunderstood " + understood.name.text + ' ' + std::to_string(understood.only_by_facet);
  }
  for (const auto& note : result.predecessors) text += "\npredecessor " + std::to_string(note.more);
  for (const auto& clause : result.clauses) {
    text += "\n" + clause.clause + ' ' + std::to_string(clause.alone) + ' ' + std::to_string(clause.without);
  }
  std::set<std::string> ids;
  for (const searcher::Hit& hit : result.hits) ids.insert(hit.id);
  REQUIRE(ids.size() == result.hits.size());
  for (const std::string& id : ids) text += "\n" + id;
  for (const searcher::FacetResult& facet : result.facets) {
    text += "\nmissing " + std::to_string(facet.missing) + " other " + std::to_string(facet.other);
    for (const auto& value : facet.values)
      text += ", " + value.value + ' ' + value.label + ' ' + std::to_string(value.count);
  }
  return text;
}

std::vector<SearchRequest> requests() {
  std::vector<SearchRequest> list;
  for (const char* query : {"",
                            "w0x",
                            "w1x w2x",
                            "w12x w30x w35x",
                            "w1x OR w20x",
                            "w1x NOT w2x",
                            "\"w0x w1x\"",
                            "w0x NEAR/3 w2x",
                            "w1*",
                            "w*",
                            "atleast2 w3x",
                            "title:w1x",
                            "country:none",
                            "country:RU",
                            "country.main:KP",
                            "date:none",
                            "date:2012",
                            "w1x date:2012..2013",
                            "lang:ru",
                            "lang:any",
                            "added:1",
                            "author:any",
                            "org:organization-3",
                            "Russia w1x",
                            "North Korea w2x",
                            "source:\"outlet 1\"",
                            "w38x w39x w37x",
                            "NOT w0x",
                            "nowhere w1x"}) {
    SearchRequest request = tests::request_for(query);
    request.limit = std::numeric_limits<std::size_t>::max();
    for (const schema::FacetField& field : schema::facet_fields) request.facets.push_back({field.facet, 6});
    list.push_back(request);
    request.sort = searcher::Sort::Newest;
    request.dates = schema::DateRange{schema::day_number(2011, 1, 1), schema::day_number(2014, 6, 30)};
    request.choices.push_back({schema::Facet::Country, {"KP", "RU"}, true});
    request.exclusions.push_back({schema::Facet::Language, "fr"});
    list.push_back(std::move(request));
  }
  return list;
}

void check_same_answers(searcher::Searcher suppressed, searcher::Searcher without) {
  for (const SearchRequest& request : requests()) {
    INFO(request.query);
    CHECK(summary_of(suppressed.search(request)) == summary_of(without.search(request)));
    CHECK(suppressed.count(request).total == without.count(request).total);
  }
}

}  // namespace

TEST_CASE("an index with suppressed articles answers as one without them", "[searcher][suppress][property]") {
  std::mt19937 random(67);
  for (const unsigned every : {2U, 5U, 40U}) {
    const Archive archive =
        archive_of(tests::random_archive(250, random), [&](const auto& /*article*/) { return random() % every == 0; });
    const tests::SmallIndex suppressed(archive.all);
    tests::suppress_articles(suppressed.folder(), archive.suppressed);
    const tests::SmallIndex without(archive.left);
    check_same_answers({suppressed.folder(), tests::build_gazetteer()}, {without.folder(), tests::build_gazetteer()});
  }
}

TEST_CASE("a language of suppressed articles alone is no language of the index", "[searcher][suppress][property]") {
  std::mt19937 random(71);
  std::vector<EnrichedArticle> articles = tests::random_archive(60, random);
  articles.push_back(tests::article_of(1000, "", "general"));  // "generale" has the stem "general" in Italian only
  articles.push_back(tests::article_of(1001, "", "generale"));
  articles.back().language = "it";
  const Archive archive = archive_of(articles, [&](const EnrichedArticle& a) { return a.language == "it"; });
  const tests::SmallIndex suppressed(archive.all);
  tests::suppress_articles(suppressed.folder(), archive.suppressed);
  const tests::SmallIndex without(archive.left);
  searcher::Searcher first(suppressed.folder(), tests::build_gazetteer());
  searcher::Searcher second(without.folder(), tests::build_gazetteer());
  for (const char* word : {"general", "generale", "generali", "generals"}) {
    INFO(word);
    CHECK(first.count(tests::request_for(word)).total == second.count(tests::request_for(word)).total);
  }
  check_same_answers(std::move(first), std::move(second));
}

TEST_CASE("all suppressed: an index of no article", "[searcher][suppress]") {
  std::mt19937 random(73);
  const Archive archive = archive_of(tests::random_archive(30, random), [](const auto& /*article*/) { return true; });
  const tests::SmallIndex suppressed(archive.all);
  tests::suppress_articles(suppressed.folder(), archive.suppressed);
  const tests::SmallIndex without(std::vector<EnrichedArticle>{});
  check_same_answers({suppressed.folder(), tests::build_gazetteer()}, {without.folder(), tests::build_gazetteer()});
}

TEST_CASE("what one of several indexes suppresses stands in none of their answers", "[searcher][suppress][property]") {
  std::mt19937 random(79);
  const Archive archive =
      archive_of(tests::random_archive(160, random), [&](const auto& /*article*/) { return random() % 4 == 0; });
  const auto half = [](const std::vector<EnrichedArticle>& articles, std::size_t from) {
    return std::vector<EnrichedArticle>(articles.begin() + static_cast<std::ptrdiff_t>(from), articles.end());
  };
  const tests::SmallIndex suppressed(archive.all);
  tests::suppress_articles(suppressed.folder(), archive.suppressed);
  const tests::SmallIndex copies(half(archive.all, 80));  // holds articles that only the other index suppresses
  const tests::SmallIndex without(archive.left);
  for (const bool first : {true, false}) {
    std::vector<std::filesystem::path> folders{suppressed.folder(), copies.folder()};
    if (!first) std::swap(folders[0], folders[1]);
    check_same_answers({folders, tests::build_gazetteer()}, {without.folder(), tests::build_gazetteer()});
  }
}

TEST_CASE("a suppressed article says why and since when", "[searcher][suppress]") {
  const tests::SmallIndex small({tests::article_of(1, "", "oil"), tests::article_of(2, "", "oil")});
  const std::string id = tests::article_of(1, "", "oil").id;
  tests::suppress_articles(small.folder(), {id}, "court order 12/2020", "2020-02-03T04:05:06Z");
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  CHECK_FALSE(searcher.article(id));
  const auto suppression = searcher.suppression(id);
  REQUIRE(suppression);
  CHECK(suppression->reason == "court order 12/2020");
  CHECK(suppression->since == "2020-02-03T04:05:06Z");
  CHECK_FALSE(searcher.suppression(tests::article_of(2, "", "oil").id));
  CHECK_FALSE(searcher.suppression("no id at all"));
}
