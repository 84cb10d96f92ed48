// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/request_builder.h"

#include "schema/error.h"

#include <limits>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::searcher::cli;
using schema::Facet;

namespace {

void check_usage_error(const Options& options, const std::string& named) {
  INFO(named);
  try {
    (void)request_of(options, "");
    FAIL_CHECK("no error");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::Usage);
    CHECK(error.message().find(named) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("without options a request has the defaults of the contract", "[searcher][cli]") {
  const SearchRequest request = request_of({}, "oil price");
  CHECK(request.query == "oil price");
  CHECK(request.limit == 10);
  CHECK(request.offset == 0);
  CHECK(request.sort == Sort::Relevance);
  CHECK(request.match == Match::All);
  CHECK(request.understand == Understand::Boost);
  CHECK(request.undated == Undated::Default);
  CHECK_FALSE(request.dates);
  CHECK_FALSE(request.strict);
  CHECK(request.may_relax);
  CHECK(request.snippets == 1);
  CHECK(request.max_query_bytes == 64U << 10);
  CHECK(request.today > schema::day_number(2024, 1, 1));
  REQUIRE(request.facets.size() == 3);
  CHECK(request.facets[0].facet == Facet::Country);
  CHECK(request.facets[1].facet == Facet::Organization);
  CHECK(request.facets[2].facet == Facet::Month);
  CHECK(request.facets[0].limit == 20);
}

TEST_CASE("the words of the command line are one query", "[searcher][cli]") {
  Options options;
  CHECK(query_text(options).empty());
  options.query = {"North Korea", "workers"};
  CHECK(query_text(options) == "North Korea workers");
}

TEST_CASE("naming a facet replaces the default ones", "[searcher][cli]") {
  Options options;
  options.facets = {"source:5", "year"};
  const SearchRequest request = request_of(options, "");
  REQUIRE(request.facets.size() == 2);
  CHECK(request.facets[0].facet == Facet::Source);
  CHECK(request.facets[0].limit == 5);
  CHECK(request.facets[1].facet == Facet::Year);
  CHECK(request.facets[1].limit == 20);
}

TEST_CASE("a facet that is none, or a number that is none, is a usage error", "[searcher][cli]") {
  for (const char* typed :
       {"colour", "", ":5", "country:", "country:x", "country:-1", "country:5x", "country:99999999999999999999999"}) {
    Options options;
    options.facets = {typed};
    check_usage_error(options, std::string("--facet ") + typed);
  }
}

TEST_CASE("filters become choices and exclusions, --any joins those of its facet", "[searcher][cli]") {
  Options options;
  options.country = {"KP", "RU"};
  options.source = {"Herald"};
  options.any = {"country"};
  options.exclude = {"author=A=B", "country=FR"};
  const SearchRequest request = request_of(options, "");
  REQUIRE(request.choices.size() == 2);
  CHECK(request.choices[0].values == std::vector<std::string>{"KP", "RU"});
  CHECK(request.choices[0].any);
  CHECK_FALSE(request.choices[1].any);
  REQUIRE(request.exclusions.size() == 2);
  CHECK(request.exclusions[0].facet == Facet::Author);
  CHECK(request.exclusions[0].value == "A=B");
}

TEST_CASE("filters that cannot be read are usage errors", "[searcher][cli]") {
  Options options;
  options.exclude = {"country"};
  check_usage_error(options, "--exclude country");
  options.exclude = {"colour=red"};
  check_usage_error(options, "--exclude colour=red");
  options.exclude = {"country="};
  check_usage_error(options, "--exclude country: no value");
  options.exclude = {"month=2019-3"};
  check_usage_error(options, "--exclude month 2019-3: no month");
  options.exclude.clear();
  options.year = {"19"};
  check_usage_error(options, "--year 19: no year");
  options.year.clear();
  options.any = {"colour"};
  check_usage_error(options, "--any colour");
}

TEST_CASE("dates include both ends, and an end runs to the end of its period", "[searcher][cli]") {
  Options options;
  options.from = "2017-03";
  options.to = "2018";
  const SearchRequest both = request_of(options, "");
  REQUIRE(both.dates);
  CHECK(both.dates->first == schema::day_number(2017, 3, 1));
  CHECK(both.dates->last == schema::day_number(2018, 12, 31));
  options.to.clear();
  CHECK(request_of(options, "").dates->last == schema::max_day);
  options.from.clear();
  options.to = "2016";
  CHECK(request_of(options, "").dates->first == schema::min_day);
}

TEST_CASE("dates that are none, or the wrong way round, are usage errors", "[searcher][cli]") {
  for (const char* typed : {"soon", "2019-02-30", "2019-13", "2017..2018", ">2017"}) {
    Options options;
    options.from = typed;
    check_usage_error(options, std::string("--from ") + typed);
  }
  Options options;
  options.from = "2018";
  options.to = "2017";
  check_usage_error(options, "--from 2018 --to 2017");
}

TEST_CASE("words for undated, sort, match and understanding mean what they say", "[searcher][cli]") {
  Options options;
  options.undated = "only";
  options.sort = "oldest";
  options.match = "any";
  options.understand = "filter";
  const SearchRequest request = request_of(options, "");
  CHECK(request.undated == Undated::Only);
  CHECK(request.sort == Sort::Oldest);
  CHECK(request.match == Match::Any);
  CHECK(request.understand == Understand::Filter);
  options.undated = "include";
  options.sort = "added";
  options.understand = "off";
  CHECK(request_of(options, "").undated == Undated::Include);
  CHECK(request_of(options, "").sort == Sort::Added);
  CHECK(request_of(options, "").understand == Understand::Off);
  options.undated = "exclude";
  options.sort = "newest";
  CHECK(request_of(options, "").undated == Undated::Exclude);
  CHECK(request_of(options, "").sort == Sort::Newest);
}

TEST_CASE("--all lists everything, whatever the limit", "[searcher][cli]") {
  Options options;
  options.all = true;
  options.limit = 3;
  CHECK(request_of(options, "").limit == std::numeric_limits<std::size_t>::max());
}

TEST_CASE("what a program reads is never relaxed", "[searcher][cli]") {
  const auto may_relax = [](auto change) {
    Options options;
    change(options);
    return request_of(options, "").may_relax;
  };
  CHECK(may_relax([](Options& options) { options.format = "json"; }));
  CHECK(may_relax([](Options& options) { options.limit = 0; }));
  CHECK_FALSE(may_relax([](Options& options) { options.strict = true; }));
  CHECK_FALSE(may_relax([](Options& options) { options.all = true; }));
  CHECK_FALSE(may_relax([](Options& options) { options.count = true; }));
  CHECK_FALSE(may_relax([](Options& options) { options.batch = "-"; }));
  CHECK_FALSE(may_relax([](Options& options) { options.format = "ids"; }));
}

TEST_CASE("stories are refused with the reason until the index has them", "[searcher][cli]") {
  Options options;
  options.collapse = "story";
  check_usage_error(options, "--collapse story");
  options = {};
  options.count_stories = true;
  check_usage_error(options, "--count-stories");
}

TEST_CASE("a list for other programs is never relaxed, has no facets, and snippets only where they show",
          "[searcher][cli][export]") {
  Options options;
  options.similar_to = "abc";
  for (const char* format : {"csv", "tsv", "ris", "csl", "atom", "ids"}) {
    options.format = format;
    const SearchRequest request = request_of(options, "");
    INFO(format);
    CHECK_FALSE(request.may_relax);
    CHECK(request.facets.empty());
    CHECK(request.ids_only == (options.format == "ids"));
    CHECK(request.snippets == (options.format == "ids" ? 0 : 1));
    CHECK(request.similar_to == "abc");
  }
  options.fields = {"id"};
  for (const char* format : {"json", "jsonl", "csv", "tsv"}) {
    options.format = format;
    CHECK(request_of(options, "").snippets == 0);
  }
  for (const char* format : {"text", "ris", "atom"}) {  // they have no fields to choose
    options.format = format;
    CHECK(request_of(options, "").snippets == 1);
  }
  options.format = "csv";
  options.fields = {"id", "snippet"};
  CHECK(request_of(options, "").snippets == 1);
}

TEST_CASE("jsonl has facets only where it prints whole answers", "[searcher][cli][export]") {
  Options options;
  options.format = "jsonl";
  CHECK(request_of(options, "oil").facets.empty());
  options.batch = "queries";
  CHECK(request_of(options, "oil").facets.size() == 3);
  options.batch.clear();
  options.saved = "searches";
  CHECK(request_of(options, "oil").facets.size() == 3);
}
