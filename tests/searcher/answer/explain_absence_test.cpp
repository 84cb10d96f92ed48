// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/explain_absence.h"

#include "tests/archive/small_index.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using schema::Facet;
using searcher::Match;
using searcher::relaxed_request;
using searcher::SearchRequest;
using searcher::SearchResult;
using tests::dated_article;
using tests::parsed;
using tests::request_for;
using tests::SmallIndex;

namespace {

const SmallIndex& small_index() {
  static const SmallIndex index({
      dated_article(1, "Russia sold oil.", "2019"),
      dated_article(2, "The harvest was poor.", "2019", {"RU"}),
      dated_article(3, "Oil and harvest.", "1970", {"SU"}),
      dated_article(4, "Uranium.", "2019", {"FR"}),
      dated_article(5, "Uranium of Russia.", "2019", {"RU"}),
  });
  return index;
}

bool relaxes(const std::string& query, SearchRequest request = {}) {
  request.query = query;
  return relaxed_request(request, parsed(query).root).has_value();
}

}  // namespace

TEST_CASE("only bare words and names side by side are relaxed", "[searcher][absence]") {
  for (const char* query : {"oil uranium", "Russia uranium", "North Korea workers Russia", "COVID-19 oil"}) {
    INFO(query);
    CHECK(relaxes(query));
  }
  for (const char* query :
       {"oil", "", "\"oil\" uranium", "\"oil price\" uranium", "oil -uranium", "oil country:FR", "title:oil uranium",
        "oil AND uranium", "+oil uranium", "oil OR uranium", "oil (uranium gas)", "oil NEAR uranium",
        "atleast2 oil uranium", "oil uran*", "North Korea AND South Korea", "+Russia oil", "oil date:2017"}) {
    INFO(query);
    CHECK_FALSE(relaxes(query));
  }
}

TEST_CASE("no filter, no --strict, no --match any and no program that reads it is relaxed", "[searcher][absence]") {
  SearchRequest request;
  CHECK(relaxes("oil uranium", request));
  request.may_relax = false;
  CHECK_FALSE(relaxes("oil uranium", request));
  request = {};
  request.strict = true;
  CHECK_FALSE(relaxes("oil uranium", request));
  request = {};
  request.match = Match::Any;
  CHECK_FALSE(relaxes("oil uranium", request));
  request = {};
  request.choices.push_back({Facet::Country, {"KP"}, false});
  CHECK_FALSE(relaxes("oil uranium", request));
  request = {};
  request.exclusions.push_back({Facet::Country, "KP"});
  CHECK_FALSE(relaxes("oil uranium", request));
  request = {};
  request.dates = schema::DateRange{0, 1};
  CHECK_FALSE(relaxes("oil uranium", request));
  request = {};
  request.undated = searcher::Undated::Include;
  CHECK_FALSE(relaxes("oil uranium", request));
}

TEST_CASE("a relaxed request keeps all but what it relaxes", "[searcher][absence]") {
  SearchRequest request = request_for("oil uranium");
  request.limit = 3;
  request.offset = 1;
  const auto relaxed = relaxed_request(request, parsed("oil uranium").root);
  REQUIRE(relaxed);
  CHECK(relaxed->match == Match::Any);
  CHECK_FALSE(relaxed->may_relax);
  CHECK(relaxed->query == request.query);
  CHECK(relaxed->limit == 3);
  CHECK(relaxed->offset == 1);
}

TEST_CASE("an answer that was relaxed says so; without any hit it has the counts of the clauses",
          "[searcher][absence]") {
  const SearchResult relaxed = small_index().search(request_for("oil uranium"));
  CHECK(relaxed.relaxed);
  CHECK(relaxed.total == 4);
  CHECK(relaxed.clauses.empty());

  SearchRequest request = request_for("oil uranium -france");
  const SearchResult none = small_index().search(request);
  CHECK_FALSE(none.relaxed);
  CHECK(none.total == 0);
  REQUIRE(none.clauses.size() == 3);
  CHECK(none.clauses[0].clause == "oil");
  CHECK(none.clauses[0].alone == 2);
  CHECK(none.clauses[0].without == 2);
  CHECK(none.clauses[1].alone == 2);
  CHECK(none.clauses[1].without == 2);
  CHECK(none.clauses[2].alone == 5);
  CHECK(none.clauses[2].without == 0);

  const SearchResult nowhere = small_index().search(request_for("zzz yyy"));
  CHECK_FALSE(nowhere.relaxed);
  CHECK(nowhere.clauses.size() == 2);
}

TEST_CASE("counting never relaxes", "[searcher][absence]") {
  searcher::Searcher searcher(small_index().folder(), tests::build_gazetteer());
  CHECK(searcher.count(request_for("oil uranium")) == 0);
  CHECK(searcher.count(request_for("oil")) == 2);
}

TEST_CASE("what an understood name brought by its facet alone holds the facet and not the words",
          "[searcher][absence]") {
  const auto by_facet = [](const std::string& query) {
    const SearchResult result = small_index().search(request_for(query));
    REQUIRE(result.understood.size() == 1);
    CHECK(result.understood[0].name.widens);
    return result.understood[0].only_by_facet;
  };
  CHECK(by_facet("Russia") == 2);  // 2, and 3 by the former state
  CHECK(by_facet("Russia harvest") == 2);
  CHECK(by_facet("Russia uranium") == 0);
  CHECK(by_facet("Russia OR uranium") == 2);  // 4 is no hit of Russia's
}

TEST_CASE("country:RU says how many articles the former state has, unless it counts them", "[searcher][absence]") {
  const auto notes = [](const std::string& query, searcher::Understand understand = searcher::Understand::Boost) {
    SearchRequest request = request_for(query);
    request.understand = understand;
    return small_index().search(request).predecessors;
  };
  const auto one = notes("country:RU");
  REQUIRE(one.size() == 1);
  CHECK(one[0].value == "RU");
  CHECK(one[0].predecessor == "SU");
  CHECK(one[0].more == 1);
  CHECK(notes("country:RU oil OR country:RU harvest").size() == 1);
  CHECK(notes("country:(RU OR SU)").empty());
  CHECK(notes("country:RU,SU").empty());
  CHECK(notes("Russia", searcher::Understand::Filter).empty());
  CHECK(notes("Russia").empty());
  CHECK(notes("-country:RU").empty());
  CHECK(notes("country:FR").empty());
}
