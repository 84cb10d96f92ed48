// SPDX-License-Identifier: GPL-3.0-or-later
// Does an answer hit by hit, or of what later runs added, agree with the ordinary one?
#include "searcher/search.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/small_index.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::SearchRequest;
using searcher::SearchResult;

namespace {

class Collected : public searcher::HitSink {
public:
  void begin(const SearchResult& begun) override {
    answer = begun;
    ids.clear();
  }
  void add(const searcher::Hit& hit) override {
    CHECK(hit.rank == ids.size());
    ids.push_back(hit.id);
  }
  SearchResult answer;
  std::vector<std::string> ids;
};

SearchRequest request_for_all(const std::string& query) {
  SearchRequest request = tests::request_for(query);
  request.limit = std::numeric_limits<std::size_t>::max();
  request.facets.push_back({schema::Facet::Country, 20});
  return request;
}

std::vector<std::string> ids_of(const SearchResult& result) {
  std::vector<std::string> ids;
  for (const searcher::Hit& hit : result.hits) ids.push_back(hit.id);
  return ids;
}

}  // namespace

TEST_CASE("an answer hit by hit is the ordinary one", "[searcher][saved][property]") {
  std::mt19937 random(83);
  const tests::SmallIndex small(tests::random_archive(200, random));
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  for (const char* query : {"", "w0x", "w1x w2x", "w3x OR \"w0x w1x\"", "country:KP", "nothing at all"}) {
    SearchRequest request = request_for_all(query);
    request.may_relax = false;
    const SearchResult whole = searcher.search(request);
    Collected collected;
    searcher.search_into(request, collected);
    INFO(query);
    CHECK(collected.ids == ids_of(whole));
    CHECK(collected.answer.total == whole.total);
    CHECK(collected.answer.hits.empty());
    CHECK(collected.answer.clauses.size() == whole.clauses.size());
    REQUIRE(collected.answer.facets.size() == 1);
    CHECK(collected.answer.facets[0].values.size() == whole.facets[0].values.size());
  }
}

TEST_CASE("an answer hit by hit is never relaxed", "[searcher][saved]") {
  const tests::SmallIndex small({tests::article_of(1, "", "oil"), tests::article_of(2, "", "gas")});
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  CHECK(searcher.search(tests::request_for("oil gas")).relaxed);
  Collected collected;
  searcher.search_into(tests::request_for("oil gas"), collected);
  CHECK(collected.answer.total == 0);
  CHECK(collected.ids.empty());
}

TEST_CASE("what later runs added agrees with a naive scan, under filters too", "[searcher][saved][property]") {
  std::mt19937 random(89);
  const auto archive = tests::random_archive(200, random);
  std::vector<std::uint32_t> added;
  for (std::size_t i = 0; i < archive.size(); ++i) added.push_back(static_cast<std::uint32_t>(1 + random() % 5));
  added.back() = 5;
  const tests::ScratchFolder scratch;
  tests::write_archive_of_runs(scratch.path() / "index", archive, added);
  searcher::Searcher searcher(scratch.path() / "index", tests::build_gazetteer());
  const searcher::IndexHistory history = searcher.history();
  REQUIRE(history.runs.size() == 5);
  CHECK(history.index_id.size() == 26);
  for (const char* query : {"", "w0x", "w1x w2x", "country:KP", "date:2012..2013", "NOT w0x"}) {
    for (const bool filtered : {false, true}) {
      SearchRequest request = request_for_all(query);
      request.may_relax = false;
      if (filtered) {
        request.dates = schema::DateRange{schema::day_number(2011, 1, 1), schema::day_number(2014, 6, 30)};
        request.choices.push_back({schema::Facet::Country, {"RU", "CN"}, true});
      }
      const SearchResult all = searcher.search(request);
      for (std::uint32_t run = 0; run <= 5; ++run) {
        request.added_after = run;
        std::vector<std::string> expected;
        for (const searcher::Hit& hit : all.hits) {
          for (std::size_t i = 0; i < archive.size(); ++i) {
            if (archive[i].id == hit.id && added[i] > run) expected.push_back(hit.id);
          }
        }
        const SearchResult news = searcher.search(request);
        INFO(query << " after run " << run);
        CHECK(ids_of(news) == expected);
        CHECK(news.total == expected.size());
        CHECK(news.undated_excluded <= all.undated_excluded);
        if (run == 5) CHECK(news.undated_excluded == 0);
        CHECK(news.index.newest_run == 5);
        SearchRequest rest = request;  // up to run N and after it: everything, nothing twice
        rest.added_after = 0;
        rest.added_until = run;
        if (run > 0) CHECK(searcher.count(rest).total + expected.size() == all.total);
      }
    }
  }
}

TEST_CASE("saved:NAME stands for the query of that name", "[searcher][saved]") {
  const tests::SmallIndex small(
      {tests::article_of(1, "", "oil"), tests::article_of(2, "", "gas"), tests::article_of(3, "", "coal")});
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  auto saved = std::make_shared<searcher::SavedQueries>();
  (*saved)["fuel"] = {"oil OR gas", false};
  (*saved)["of a country"] = {"coal", true};
  (*saved)["itself"] = {"saved:itself", false};
  SearchRequest request = tests::request_for("saved:fuel -oil");
  CHECK(searcher.search(request).warnings.at(0).code == "unknown_field");
  request.saved = saved;
  CHECK(searcher.count(request).total == 1);
  request.query = "saved:\"of a country\"";
  const SearchResult filtered = searcher.search(request);
  CHECK(filtered.total == 1);
  REQUIRE(filtered.warnings.size() == 1);
  CHECK(filtered.warnings[0].code == "saved_filters");
  request.query = "saved:itself";
  CHECK(searcher.search(request).warnings.at(0).code == "saved_recursion");
  request.query = "saved:nobody";
  CHECK(searcher.search(request).warnings.at(0).code == "unknown_saved");
}
