// SPDX-License-Identifier: GPL-3.0-or-later
// Are the counts of completions exact, and do hidden articles leave no trace in them?
#include "searcher/search.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/small_index.h"

#include <limits>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using searcher::Suggestion;
using searcher::Suggestions;

namespace {

const std::vector<std::string>& prefixes() {
  static const std::vector<std::string> list{
      "w1",       "w3",       "ru",        "kor",     "north k",    "outlet", "author 1", "organi",        "country:",
      "source:",  "org:org",  "lang:",     "date:20", "date:2012-", "coun",   "dat",      "country.main:", "type:",
      "title:w1", "\"w0x w2", "w1x autho", "year:",   "month:"};
  return list;
}

std::string summary_of(const Suggestions& suggestions) {
  std::string text;
  for (const Suggestion& s : suggestions.list) {
    text += s.text + '|' + s.label + '|' + s.kind + '|' + s.value + '|' +
            (s.count ? std::to_string(*s.count) : std::string("-")) + '\n';
  }
  return text;
}

void check_same(searcher::Searcher first, searcher::Searcher second) {
  for (const std::string& prefix : prefixes()) {
    for (const std::size_t limit : {std::size_t{1}, std::size_t{3}, std::size_t{10}, std::size_t{1000}}) {
      INFO(prefix << ", " << limit);
      CHECK(summary_of(first.suggest({prefix, limit})) == summary_of(second.suggest({prefix, limit})));
    }
  }
}

std::size_t count_of(searcher::Searcher& searcher, const std::string& query) {
  searcher::SearchRequest request = tests::request_for(query);
  request.understand = searcher::Understand::Off;
  return searcher.count(request).total;
}

/// What asks for exactly the articles that a suggestion counts.
std::string query_of(const Suggestion& suggestion) {
  if (suggestion.kind == "word") return '"' + suggestion.value + '"';
  if (suggestion.kind == "field") return suggestion.text + "any";
  return suggestion.text;
}

}  // namespace

TEST_CASE("asking for a completion finds as many articles as it says", "[searcher][suggest][property]") {
  std::mt19937 random(127);
  const tests::SmallIndex small(tests::random_archive(400, random));
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  std::size_t checked = 0;
  for (const char* prefix : {"w1", "w3", "ru", "kor", "outlet", "autho", "organi", "country:", "source:", "org:org",
                             "lang:", "date:20", "date:2012-", "coun", "dat", "country.main:", "month:"}) {
    for (const Suggestion& suggestion : searcher.suggest({prefix, 1000}).list) {
      if (!suggestion.count) continue;
      INFO(prefix << ": " << suggestion.text);
      CHECK(*suggestion.count > 0);
      CHECK(count_of(searcher, query_of(suggestion)) == *suggestion.count);
      ++checked;
    }
  }
  CHECK(checked > 100);
}

TEST_CASE("an index with suppressed articles completes as one without them",
          "[searcher][suggest][suppress][property]") {
  std::mt19937 random(131);
  for (const unsigned every : {2U, 4U, 30U}) {
    const std::vector<EnrichedArticle> articles = tests::random_archive(150, random);
    std::vector<EnrichedArticle> left;
    std::vector<std::string> hidden;
    for (const EnrichedArticle& article : articles) {
      if (random() % every == 0) {
        hidden.push_back(article.id);
      } else {
        left.push_back(article);
      }
    }
    const tests::SmallIndex suppressed(articles);
    tests::suppress_articles(suppressed.folder(), hidden);
    const tests::SmallIndex without(left);
    check_same({suppressed.folder(), tests::build_gazetteer()}, {without.folder(), tests::build_gazetteer()});
    const tests::SmallIndex copies(std::vector<EnrichedArticle>(articles.begin() + 70, articles.end()));
    check_same({std::vector<std::filesystem::path>{copies.folder(), suppressed.folder()}, tests::build_gazetteer()},
               {without.folder(), tests::build_gazetteer()});
  }
}

TEST_CASE("a question that the index overtakes is answered from its new state", "[searcher][suggest][timeline]") {
  std::mt19937 random(137);
  const std::vector<EnrichedArticle> articles = tests::random_archive(60, random);
  const tests::ScratchFolder scratch;
  const auto folder = scratch.path() / "index";
  tests::write_archive(folder, articles);
  searcher::Searcher searcher(folder, tests::build_gazetteer());
  REQUIRE(searcher.suggest({"country:", 10}).list.size() > 3);
  for (const char* reason : {"first", "second", "third"}) tests::suppress_articles(folder, {articles[0].id}, reason);
  for (std::size_t i = 1; i < articles.size(); ++i) {
    if (i % 10 == 0) tests::suppress_articles(folder, {articles[i].id});
  }
  // Whichever state is answered from, one answer is of one state.
  const auto timeline = searcher.timeline(tests::request_for("w0x"), searcher::TimelinePeriod::Year);
  std::size_t sum = timeline.missing;
  for (const searcher::TimelineBar& bar : timeline.bars) sum += bar.count;
  CHECK(sum == timeline.answer.total);
  CHECK_FALSE(searcher.suggest({"w1", 10}).list.empty());
  CHECK_FALSE(searcher.facet_values(tests::request_for(""), {schema::Facet::Country}).facet.values.empty());
}
