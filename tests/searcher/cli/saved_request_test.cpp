// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/saved_request.h"

#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::searcher::cli;

namespace {

const schema::Gazetteer& gazetteer() {
  static const schema::Gazetteer tables(std::filesystem::path(DATELINE_DATA_DIR) / "gazetteer.bin");
  return tables;
}

SavedRequest requested(const std::string& text, const Options& options = {}) {
  const auto searches = parse_saved_searches(text);
  return saved_request(options, searches.at(0), saved_queries(searches), gazetteer());
}

std::string refusal_of(const std::string& text) {
  try {
    (void)requested(text);
  } catch (const schema::Error& error) {
    CHECK(schema::exit_status(error.kind()) == 2);
    return error.message();
  }
  FAIL("nothing was thrown for " + text);
  return {};
}

}  // namespace

TEST_CASE("settings are the options of the command line", "[searcher][saved][cli]") {
  const SearchRequest request =
      requested(
          "[a]\noil\ncountry = KP\ncountry = Russia\nany = country\nlanguage = en\nexclude = source=The Wire\n"
          "from = 2017\nto = 2018-03\nundated = include\nmatch = any\nunderstand = off\nlimit = 3\n")
          .request;
  CHECK(request.query == "oil");
  REQUIRE(request.choices.size() == 2);
  CHECK(request.choices[0].values == std::vector<std::string>{"KP", "Russia"});
  CHECK(request.choices[0].any);
  REQUIRE(request.exclusions.size() == 1);
  CHECK(request.exclusions[0].value == "The Wire");
  REQUIRE(request.dates);
  CHECK(request.dates->first == schema::day_number(2017, 1, 1));
  CHECK(request.dates->last == schema::day_number(2018, 3, 31));
  CHECK(request.undated == Undated::Include);
  CHECK(request.match == Match::Any);
  CHECK(request.understand == Understand::Off);
  CHECK(request.limit == 3);
  CHECK(request.strict);
  CHECK_FALSE(request.may_relax);
  CHECK(request.saved);
}

TEST_CASE("settings stand before the same options, other options hold", "[searcher][saved][cli]") {
  Options options;
  options.country = {"CN"};
  options.language = {"fr"};
  options.limit = 7;
  const SearchRequest request = requested("[a]\noil\ncountry = KP\n", options).request;
  REQUIRE(request.choices.size() == 2);
  CHECK(request.choices[0].values == std::vector<std::string>{"KP"});
  CHECK(request.choices[1].values == std::vector<std::string>{"fr"});
  CHECK(request.limit == 7);
}

TEST_CASE("a setting that means nothing is refused", "[searcher][saved][cli]") {
  CHECK(refusal_of("[a]\noil\ncountry = KP, RU\n") == "country = KP, RU: no country of that name");
  CHECK(refusal_of("[a]\noil\nmatch = some\n") == "match = some: not known");
  CHECK(refusal_of("[a]\noil\nlimit = -1\n") == "limit = -1: no number from 0 on");
  CHECK(refusal_of("[a]\noil\nfrom = soon\n").find("not a date") != std::string::npos);
  CHECK(refusal_of("[a]\noil\nany = colour\n").find("no facet colour") != std::string::npos);
  CHECK(refusal_of("[a]\noil\nexclude = KP\n").find("not FIELD=VALUE") != std::string::npos);
  CHECK(refusal_of("[a]\n") == "line 1: neither a query nor a filter");
}

TEST_CASE("the hash follows what is asked, not how much is shown", "[searcher][saved][cli]") {
  const std::string plain = requested("[a]\noil\n").query_hash;
  CHECK(requested("# x\n[b]\n\noil\nlimit = 50\n").query_hash == plain);
  CHECK(requested("[a]\ngas\n").query_hash != plain);
  CHECK(requested("[a]\noil\ncountry = KP\n").query_hash != plain);
  CHECK(requested("[a]\noil\nfrom = 3months\n").query_hash != plain);
  CHECK(requested("[a]\noil\nmatch = any\n").query_hash != plain);
  Options options;
  options.language = {"fr"};
  CHECK(requested("[a]\noil\n", options).query_hash != plain);
}

TEST_CASE("months and years are settings", "[searcher][saved][cli]") {
  const auto saved = requested("[a]\noil\nmonth = 2017-03\nmonth = none\nyear = 2016\n");
  REQUIRE(saved.request.choices.size() == 2);
  CHECK(saved.request.choices[0].facet == schema::Facet::Month);
  CHECK(saved.request.choices[0].values == std::vector<std::string>{"2017-03", "none"});
  CHECK(saved.request.choices[1].facet == schema::Facet::Year);
  CHECK(saved.query_hash != requested("[a]\noil\nmonth = 2017-03\nmonth = none\n").query_hash);
  CHECK(requested("[a]\noil\nyear = 2016\n").query_hash != requested("[a]\noil\nyear = 2017\n").query_hash);
  CHECK(refusal_of("[a]\noil\nmonth = 2017\n") == "month = 2017: no month");
  CHECK(refusal_of("[a]\noil\nmonth = 2017-3\n") == "month = 2017-3: no month");
  CHECK(refusal_of("[a]\noil\nyear = 2017-03\n") == "year = 2017-03: no year");
}

TEST_CASE("the hash of a search that was delivered before months were settings stays", "[searcher][saved][cli]") {
  CHECK(requested("[a]\noil\ncountry = KP\nfrom = 2017\n").query_hash == "jqf5vn11z01syts6yv370zxxf0");
}

TEST_CASE("the hash follows the saved searches that a query names, however deep", "[searcher][saved][cli]") {
  const auto hash = [](const std::string& deepest) {
    return requested("[a]\nsaved:b\n[b]\nsaved:c\n[c]\n" + deepest + "\n[d]\nunused\n").query_hash;
  };
  CHECK(hash("oil") == hash("oil"));
  CHECK(hash("oil") != hash("gas"));
}

TEST_CASE("what is broken stands for nothing", "[searcher][saved][cli]") {
  const auto queries =
      saved_queries(parse_saved_searches("[a]\noil\n[b]\ngas\nnonsense = 1\n[c]\ncoal\ncountry = KP\n"));
  CHECK(queries->size() == 2);
  CHECK_FALSE(queries->at("a").has_filters);
  CHECK(queries->at("c").has_filters);
}

TEST_CASE("a file of saved searches that cannot be read is named", "[searcher][saved][cli]") {
  const tests::ScratchFolder scratch;
  const std::string file = scratch.path() / "searches";
  try {
    (void)read_saved_searches(file);
    FAIL("nothing was thrown");
  } catch (const schema::Error& error) {
    CHECK(error.message() == "read saved searches from " + file + ": no such file");
    CHECK(schema::exit_status(error.kind()) == 74);
  }
  tests::write_file(file, "oil");
  try {
    (void)read_saved_searches(file);
    FAIL("nothing was thrown");
  } catch (const schema::Error& error) {
    CHECK(error.message() == "read saved searches from " + file + ": line 1: text before the first [name]");
  }
}
