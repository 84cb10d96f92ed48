// SPDX-License-Identifier: GPL-3.0-or-later
// Does the compiled gazetteer give back what the tables say, and refuse what is no gazetteer?
#include "schema/gazetteer/gazetteer.h"

#include "schema/error.h"
#include "schema/gazetteer/compile/compile.h"
#include "schema/gazetteer/compile/writer.h"
#include "schema/name_search.h"
#include "tests/schema/gazetteer_tables.h"
#include "tests/scratch/cpu_time.h"
#include "tests/scratch/scratch_folder.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

namespace {

using namespace dateline::schema;
namespace fs = std::filesystem;

const dateline::tests::ScratchFolder scratch;
const fs::path tables = scratch.path() / "tables";
const fs::path file = scratch.path() / "small.bin";
const fs::path bad_file = scratch.path() / "bad.bin";

fs::path compile_small() {
  dateline::tests::write_small_tables(tables);
  gazetteer::write_gazetteer(gazetteer::read_tables(tables), file);
  return file;
}

const Gazetteer& small() {
  static const Gazetteer gazetteer(compile_small());
  return gazetteer;
}

/// The longest match at the start of `text`.
NameMatch match_of(const Gazetteer& gazetteer, std::string_view text) {
  std::vector<NameMatch> matches;
  gazetteer.matches_at(split_words(text, "en"), 0, matches);
  return matches.empty() ? NameMatch{0, 0, {}} : matches.back();
}

std::string targets(const NameMatch& match) {
  std::string text;
  for (const NameEntry& entry : match.entries) text += std::string(text.empty() ? "" : " ") + std::string(entry.target);
  return text;
}

std::string bytes_of(const fs::path& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

ErrorKind kind_of_opening(const fs::path& path) {
  try {
    const Gazetteer gazetteer(path);
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("opened " << path);
  return ErrorKind::Internal;
}

std::string message_of_compiling(std::string_view table, std::string_view content) {
  const fs::path folder = scratch.path() / "broken";
  dateline::tests::write_small_tables(folder);
  dateline::tests::write_table(folder / table, content);
  try {
    static_cast<void>(gazetteer::read_tables(folder));
  } catch (const Error& error) {
    return error.message();
  }
  return "";
}

}  // namespace

TEST_CASE("every meaning of a name comes in the order of the tables", "[schema][gazetteer]") {
  const NameMatch match = match_of(small(), "Georgia");
  REQUIRE(match.count == 1);
  REQUIRE(match.entries.size() >= 2);
  CHECK(match.entries[0].target == "GE");
  CHECK(match.entries[0].rule == NameRule::Name);
  CHECK(match.entries[0].context == NameContext::Weak);
  CHECK(match.entries[1].target == "US");
  CHECK(match.entries[1].rule == NameRule::Region);
}

TEST_CASE("places are found under their names in other languages and in their cases", "[schema][gazetteer]") {
  CHECK(targets(match_of(small(), "Лион")) == "FR");
  CHECK(targets(match_of(small(), "Лугдун")) == "FR");
  CHECK(targets(match_of(small(), "里昂")) == "FR");
  CHECK(targets(match_of(small(), "Лионом")) == "FR");
  CHECK(targets(match_of(small(), "Техаса")) == "US");
  // In an article of Soviet days the city lay in the Soviet Union, in every case.
  CHECK(targets(match_of(small(), "Владивосток")).starts_with("RU SU"));
  CHECK(targets(match_of(small(), "Владивостоке")) == "RU SU");
  CHECK(targets(match_of(small(), "лионск")) == "FR");
  CHECK(targets(match_of(small(), "Лионами")).empty());
  // Large cities that are called alike everywhere are inflected in every language of Latin letters.
  CHECK(targets(match_of(small(), "Lyons")) == "FR");
}

TEST_CASE("a form of a name is recognised, but no name to look for", "[schema][gazetteer]") {
  CHECK(targets(match_of(small(), "Лаоса")) == "LA");
  CHECK(small().countries_named(searchable_name("Лаос")) == std::vector<std::string_view>{"LA"});
  CHECK(small().countries_named(searchable_name("Лаоса")).empty());
}

TEST_CASE("names of each length are found, the shortest first", "[schema][gazetteer]") {
  std::vector<NameMatch> matches;
  small().matches_at(split_words("the United Nations Security Council met", "en"), 1, matches);
  REQUIRE(matches.size() == 1);
  CHECK(matches[0].first == 1);
  CHECK(matches[0].count == 4);
  matches.clear();
  small().matches_at(split_words("North Koreans", "en"), 0, matches);
  REQUIRE_FALSE(matches.empty());
  CHECK(matches.back().count == 2);
}

TEST_CASE("a stem matches words that are at most four letters longer", "[schema][gazetteer]") {
  // The longest stem first: "Russian*" of both times, then the German "russ*".
  CHECK(targets(match_of(small(), "Russian")) == "RU SU RU");
  CHECK(targets(match_of(small(), "Russians")) == "RU SU RU");
  CHECK(match_of(small(), "russische").count == 0);
  CHECK(targets(match_of(small(), "russlan")) == "RU");
  CHECK(targets(match_of(small(), "russland")).find("RU") != std::string::npos);
  CHECK(match_of(small(), "Russianesque").entries.empty());
  CHECK(match_of(small(), "rus").entries.empty());
}

TEST_CASE("matching compares folded words", "[schema][gazetteer]") {
  CHECK(targets(match_of(small(), "PYONGYANG")) == "KP");
  CHECK(targets(match_of(small(), "north korean")) == "KP");
  CHECK(targets(match_of(small(), "dprk")) == "KP");
  CHECK(match_of(small(), "dprk").entries[0].exact_case);
  CHECK(match_of(small(), "Nowhere").entries.empty());
  CHECK(match_of(small(), "").entries.empty());
}

TEST_CASE("names of CLDR are there in their languages", "[schema][gazetteer]") {
  const auto has = [](const NameMatch& match, std::string_view code, std::string_view language) {
    return std::any_of(match.entries.begin(), match.entries.end(),
                       [&](const NameEntry& e) { return e.target == code && e.language == language; });
  };
  CHECK(has(match_of(small(), "Nordkorea"), "KP", "de"));
  CHECK(has(match_of(small(), "Corée du Nord"), "KP", "fr"));
  CHECK(has(match_of(small(), "КНДР"), "KP", "ru"));
  CHECK(has(match_of(small(), "朝鲜"), "KP", "zh"));
  CHECK(has(match_of(small(), "북한"), "KP", "ko"));
  CHECK(has(match_of(small(), "روسيا"), "RU", "ar"));
}

TEST_CASE("a name of CLDR that is an English word never widens a query", "[schema][gazetteer]") {
  const NameMatch match = match_of(small(), "laws");
  REQUIRE_FALSE(match.entries.empty());
  for (const NameEntry& entry : match.entries) CHECK(entry.ambiguous_in_queries);
}

TEST_CASE("short names of CLDR count only as written", "[schema][gazetteer]") {
  for (const NameEntry& entry : match_of(small(), "USA").entries) CHECK(entry.exact_case);
}

TEST_CASE("the context of a table row holds for the same name of CLDR", "[schema][gazetteer]") {
  const NameMatch match = match_of(small(), "Georgia");
  for (const NameEntry& entry : match.entries) CHECK(entry.context == NameContext::Weak);
}

TEST_CASE("the larger city counts alone where it dominates, else both are weak", "[schema][gazetteer]") {
  CHECK(targets(match_of(small(), "Lyon")) == "FR");
  CHECK(match_of(small(), "Lyon").entries[0].context == NameContext::None);
  const NameMatch birmingham = match_of(small(), "Birmingham");
  CHECK(targets(birmingham) == "FR US");
  for (const NameEntry& entry : birmingham.entries) CHECK(entry.context == NameContext::Weak);
  CHECK(match_of(small(), "Reading").entries.at(0).context == NameContext::Weak);
}

TEST_CASE("a city beside a capital of its name elsewhere is weak", "[schema][gazetteer]") {
  const NameMatch match = match_of(small(), "Paris");
  REQUIRE(match.entries.size() == 2);
  CHECK(match.entries[0].target == "FR");
  CHECK(match.entries[0].ambiguous_in_queries);
  CHECK(match.entries[1].target == "US");
  CHECK(match.entries[1].context == NameContext::Weak);
  CHECK(match.entries[1].population == 25000);
}

TEST_CASE("names carry the days between which they count", "[schema][gazetteer]") {
  const NameMatch match = match_of(small(), "Moscow");
  REQUIRE(match.entries.size() == 2);
  CHECK(match.entries[0].from == day_number(1991, 12, 26));
  CHECK(match.entries[0].until > max_day);
  CHECK(match.entries[1].from == min_day);
  CHECK(match.entries[1].until == day_number(1991, 12, 26));
}

TEST_CASE("countries are sorted by code and found by it", "[schema][gazetteer]") {
  const auto countries = small().countries();
  CHECK(countries.size() == 9);
  CHECK(std::is_sorted(countries.begin(), countries.end(), [](auto& a, auto& b) { return a.code < b.code; }));
  const auto soviet_union = small().country("SU");
  REQUIRE(soviet_union);
  CHECK(soviet_union->name == "Soviet Union");
  CHECK(soviet_union->kind == CountryKind::Former);
  CHECK(soviet_union->successor == "RU");
  CHECK(soviet_union->until == day_number(1991, 12, 26));
  CHECK_FALSE(small().country("ZZ"));
  CHECK_FALSE(small().country(""));
}

TEST_CASE("a country is found by what a person types", "[schema][gazetteer]") {
  const auto code = [](std::string_view value) {
    const auto country = small().find_country(value);
    return country ? std::string(country->code) : std::string("none");
  };
  CHECK(code("kp") == "KP");
  CHECK(code("KP") == "KP");
  CHECK(code("North Korea") == "KP");
  CHECK(code("  north korea ") == "KP");
  CHECK(code("Nordkorea") == "KP");
  CHECK(code("북한") == "KP");
  CHECK(code("Russian") == "RU");
  CHECK(code("Georgia") == "GE");
  CHECK(code("Laos") == "LA");
  CHECK(code("Congo") == "none");
  CHECK(code("Pyongyang") == "none");
  CHECK(code("North Korea workers") == "none");
  CHECK(code("") == "none");
  CHECK(code("\xFF\xFE") == "none");
}

TEST_CASE("an organization is found by id, name or alias", "[schema][gazetteer]") {
  const auto id = [](std::string_view value) {
    const auto organization = small().find_organization(value);
    return organization ? std::string(organization->id) : std::string("none");
  };
  CHECK(id("un-security-council") == "un-security-council");
  CHECK(id("united nations security council") == "un-security-council");
  CHECK(id("UNSC") == "un-security-council");
  CHECK(id("Prime Minister") == "none");
  CHECK(small().organization("eni")->country == "FR");
  CHECK(small().organization("un-security-council")->type == "igo");
  CHECK_FALSE(small().organization("nobody"));
}

TEST_CASE("a part of any name of theirs finds countries and organizations", "[schema][gazetteer]") {
  using Targets = std::vector<std::string_view>;
  const auto countries = [](std::string_view typed) { return small().countries_named(searchable_name(typed)); };
  const auto organizations = [](std::string_view typed) { return small().organizations_named(searchable_name(typed)); };
  CHECK(countries("kor") == Targets{"KP"});
  CHECK(countries("dpr") == Targets{"KP"});      // an abbreviation
  CHECK(countries("nordkor") == Targets{"KP"});  // CLDR's German name
  CHECK(countries("russ") == Targets{"RU", "SU"});
  CHECK(countries("congo") == Targets{"CD", "CG"});
  CHECK(countries("pyong").empty());  // a capital is no name of its country
  CHECK(countries("security").empty());
  CHECK(organizations("security co") == Targets{"un-security-council"});
  CHECK(organizations("north").empty());
  CHECK(countries("").empty());
  CHECK(organizations("").empty());
}

TEST_CASE("the same tables give the same bytes", "[schema][gazetteer]") {
  const std::string first = bytes_of(compile_small());
  CHECK(first == bytes_of(compile_small()));
}

TEST_CASE("what is no gazetteer of this version is refused", "[schema][gazetteer]") {
  compile_small();
  const std::string good = bytes_of(file);
  const auto write = [](std::string_view bytes) { dateline::tests::write_table(bad_file, bytes); };
  CHECK(kind_of_opening("no-such-file.bin") == ErrorKind::Io);
  write("");
  CHECK(kind_of_opening(bad_file) == ErrorKind::Damaged);
  write(good.substr(0, good.size() - 8));
  CHECK(kind_of_opening(bad_file) == ErrorKind::Damaged);
  std::string other_version = good;
  other_version[8] = 99;
  write(other_version);
  CHECK(kind_of_opening(bad_file) == ErrorKind::Damaged);
  write("#!/bin/sh\n" + good);
  CHECK(kind_of_opening(bad_file) == ErrorKind::Damaged);
}

TEST_CASE("a gazetteer with damaged sections gives no fault", "[schema][gazetteer]") {
  compile_small();
  const std::string good = bytes_of(file);
  const Words words = split_words("North Korea, Russia and the United Nations Security Council in Paris, Texas", "en");
  std::size_t opened = 0;
  for (std::size_t at = 24; at < good.size(); at += at < 200 ? 3 : 16411) {
    std::string bad = good;
    bad[at] = static_cast<char>(~bad[at]);
    dateline::tests::write_table(bad_file, bad);
    try {
      const Gazetteer gazetteer(bad_file);
      std::vector<NameMatch> matches;
      for (std::size_t i = 0; i < words.size(); ++i) gazetteer.matches_at(words, i, matches);
      static_cast<void>(gazetteer.find_organization("UNSC"));
      static_cast<void>(gazetteer.countries_named(" kor"));
      static_cast<void>(gazetteer.organizations_named(" un"));
      ++opened;
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::Damaged);
    }
  }
  CHECK(opened > 0);
}

TEST_CASE("a row that breaks a rule stops the compiler with file and line", "[schema][gazetteer]") {
  const std::string names = "name\tlanguage\tcode\trule\tcase\tcontext\tuntil\tfrom\tsource\n";
  CHECK_THAT(message_of_compiling("country_names.tsv", names + "Nowhere\ten\tZZ\tname\n"),
             Catch::Contains("line 2: unknown country: ZZ"));
  CHECK_THAT(message_of_compiling("country_names.tsv", names + "Here\ten\tRU\tnick\n"),
             Catch::Contains("no such rule"));
  CHECK_THAT(message_of_compiling("country_names.tsv", names + "\n# x\nHere\ten\tRU\tname\t\t\t1991-13\n"),
             Catch::Contains("line 4: no date"));
  CHECK_THAT(message_of_compiling("country_names.tsv", names + "...\ten\tRU\tname\n"), Catch::Contains("no word"));
  CHECK_THAT(message_of_compiling("regions.tsv", "name\tcode\n"), Catch::Equals(""));
  CHECK_THAT(message_of_compiling("regions.tsv", "name\tcode\nBavaria\tRU\n"), Catch::Contains("no column"));
  CHECK_THAT(message_of_compiling("ambiguous_capitals.tsv", "name\tsource\nParis\tours\tnone\n"),
             Catch::Contains("line 2: more cells than there are columns"));
  CHECK_THAT(message_of_compiling("countries.tsv", ""), Catch::Contains("no line names the columns"));
  CHECK_THAT(message_of_compiling("organization_names.tsv", "alias\tid\tcase\tcontext\tlanguage\nX\tnobody\n"),
             Catch::Contains("an alias of no organization"));
  CHECK_THAT(message_of_compiling("cities.tsv", "name\tcountry\tpopulation\nX\tRU\tmany\n"),
             Catch::Contains("no number of inhabitants"));
}

TEST_CASE("opening costs next to nothing", "[schema][gazetteer]") {
  compile_small();
  const double start = dateline::tests::cpu_seconds();
  for (int i = 0; i < 20; ++i) const Gazetteer gazetteer(file);
  // 1 ms each, with room for sanitizers; parsing the tables takes over 200 ms.
  CHECK((dateline::tests::cpu_seconds() - start) / 20 < 0.02);
}
