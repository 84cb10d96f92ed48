// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/check_rules.h"

#include "indexer/entities/rules/load_rules.h"
#include "indexer/entities/rules/parse_rules.h"
#include "schema/error.h"
#include "tests/indexer/organization_gazetteer.h"
#include "tests/scratch/cpu_time.h"
#include "tests/scratch/scratch_folder.h"

#include <string>
#include <sys/stat.h>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::indexer::rules;

namespace {

std::vector<RuleMistake> mistakes_in(const std::string& text) {
  ParsedRules parsed = parse_rules(text);
  REQUIRE(parsed.mistakes.empty());
  return check_rules(parsed.rules, small_gazetteer());
}

/// The reason of the only mistake, which is in the last line.
std::string reason_in(const std::string& text) {
  const std::vector<RuleMistake> mistakes = mistakes_in(text);
  INFO(text);
  REQUIRE(mistakes.size() == 1);
  CHECK(mistakes.front().line == static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
  return mistakes.front().reason;
}

}  // namespace

TEST_CASE("ids and codes must exist, and the way out names what was meant", "[indexer][rules]") {
  CHECK(mistakes_in("alias organization \"Big Blue\" = boeing\nalias country Joseon = kp\nstop country id=RU").empty());
  CHECK(reason_in("alias organization \"Big Blue\" = boing") == "no organization of the tables has the id boing");
  CHECK(mistakes_in("alias organization X = UN").front().way_out == "write united-nations");
  CHECK(mistakes_in("alias country Joseon = China").front().way_out == "write CN");
  CHECK(reason_in("stop country id=ZZ") == "no country has the code ZZ");
  CHECK(reason_in("stop organization id=\"Big Blue\"") == "Big Blue is no id of an organization");
}

TEST_CASE("an organization that no table has becomes one by its name", "[indexer][rules]") {
  CHECK(mistakes_in("alias organization \"Hermit Bank\" = hermit-bank name=\"Hermit Bank\"\n"
                    "alias organization HB = hermit-bank\n"
                    "merge organization hermit-banks = hermit-bank")
            .empty());
  CHECK(reason_in("merge organization hermit-banks = hermit-bank") ==
        "no organization of the tables has the id hermit-bank");
}

TEST_CASE("a new organization has an id that searching finds again and takes for no other", "[indexer][rules]") {
  for (const std::string id :
       {"österreich-bank", "foo.bar_baz", "intl,fund", "a\\\"b", "hermit--bank", "-hermit", "no-"})
    CHECK(mistakes_in("alias organization HB = \"" + id + "\" name=HB").front().way_out ==
          "ids are small letters, digits and hyphens: acme-widgets");
  CHECK(reason_in("alias organization HB = un name=HB") ==
        "un is a name of united-nations, and searching takes it for that");
  CHECK(mistakes_in("merge organization hb = nations-unies name=HB").front().way_out ==
        "write united-nations, or choose another id");
  // Ids that are made of the words of articles in other scripts are to be had by their aliases too.
  CHECK(mistakes_in("alias organization HB = \"сбербанк-2\" name=HB").empty());
}

TEST_CASE("a rule that says the same again or otherwise is refused with the line of the other", "[indexer][rules]") {
  CHECK(reason_in("stop country Chad\nstop country CHAD") == "line 1 says the same");
  CHECK(reason_in("alias country X = KP\nalias country x = KP") == "line 1 says the same");
  CHECK(reason_in("alias country X = KP\nalias country X = KR") == "line 1 contradicts: there the wording is KP");
  CHECK(reason_in("alias country X = KP\nstop country X") == "line 1 contradicts: there the wording counts");
  CHECK(reason_in("stop country X\nalias country X = KP") == "line 1 contradicts: there the wording never counts");
  CHECK(reason_in("stop country X\ncontext country X with=y") == "line 1 contradicts: there the wording never counts");
  CHECK(reason_in("context country X with=y\ncontext country X with=z") == "line 1 says the same");
  CHECK(reason_in("stop country id=KP\nalias country X = KP") == "line 1 contradicts: there KP never counts");
  CHECK(reason_in("merge organization a = ford\nmerge organization a = shell") ==
        "line 1 contradicts: there it is ford");
  CHECK(reason_in("alias organization A = aa name=\"A\"\nalias organization B = aa name=\"B\"") ==
        "line 1 contradicts: there aa is called A");
  CHECK(reason_in("merge organization ford = ford") == "ford is itself");
  CHECK(reason_in("merge organization ford = shell\nmerge organization shell = ford") ==
        "the merges go round in a circle: shell is in the end itself");
  CHECK(reason_in("context organization Shell with=SHELL") == "\"SHELL\" is the wording itself");
  CHECK(reason_in("context organization Shell with=oil without=Oil") == "\"Oil\" stands twice");
}

TEST_CASE("a circle of merges is told once, whatever leads into it", "[indexer][rules]") {
  CHECK(reason_in("merge organization d = ford\nmerge organization e = shell\nmerge organization ford = un1\n"
                  "merge organization shell = ford\nmerge organization un1 = shell") ==
        "the merges go round in a circle: un1 is in the end itself");
  CHECK(reason_in("merge organization boeing = ford\nmerge organization ford = ford") == "ford is itself");
}

TEST_CASE("long chains of merges load in linear time", "[indexer][rules]") {
  constexpr int links = 20000;
  std::string forward;
  std::string backward;
  for (int i = 0; i < links; ++i) {
    const auto merge = [](int link) {
      const std::string into = link + 1 == links ? "ford" : "o" + std::to_string(link + 1);
      return "merge organization o" + std::to_string(link) + " = " + into + "\n";
    };
    forward += merge(i);
    backward += merge(links - 1 - i);
  }
  for (const std::string& text : {forward, backward}) {
    const double start = tests::cpu_seconds();
    const EntityRules rules = compile_rules(text, "test.rules", small_gazetteer());
    CHECK(tests::cpu_seconds() - start < 5);
    CHECK(rules.organization("o0")->id == "ford");
    CHECK(rules.organization("o12345")->id == "ford");
  }
}

TEST_CASE("wordings of other kinds, languages and spellings do not contradict", "[indexer][rules]") {
  CHECK(mistakes_in("stop country X\nstop organization X\nalias country X = KP language=fr\nstop country X case=exact")
            .empty());
  CHECK(mistakes_in("alias organization Shell = shell\ncontext organization Shell with=oil").empty());
}

TEST_CASE("a wording must have words, and not too many", "[indexer][rules]") {
  CHECK(reason_in("stop country \"--\"") == "no letter or digit in \"--\"");
  CHECK(reason_in("alias organization HB = hermit-bank name=\"  \"") == "no letter or digit in \"  \"");
  std::string long_wording;
  for (int i = 0; i < 17; ++i) long_wording += "w ";
  CHECK(mistakes_in("stop country \"" + long_wording + "\"").size() == 1);
}

TEST_CASE("a file is refused with all its mistakes, each with file and line", "[indexer][rules]") {
  const tests::ScratchFolder scratch;
  const auto file = scratch.path() / "mine.rules";
  tests::write_file(file, "stop country Chad\nstop country id=ZZ\nalias country Y = YY\n");
  try {
    (void)load_rules(file, small_gazetteer());
    FAIL("accepted");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::Usage);
    CHECK(error.message().find("2 mistakes") != std::string::npos);
    CHECK(error.hint().find(file.string() + ":2: no country") != std::string::npos);
    CHECK(error.hint().find(file.string() + ":3: no country") != std::string::npos);
  }
  tests::write_file(file, "stop country Chad\n");
  CHECK(load_rules(file, small_gazetteer()).rules.count() == 1);
  CHECK_THROWS_AS(load_rules(scratch.path(), small_gazetteer()), schema::Error);
  CHECK_THROWS_AS(load_rules(scratch.path() / "none", small_gazetteer()), schema::Error);
}

TEST_CASE("a pipe is refused as a rules file, and not waited for", "[indexer][rules]") {
  const tests::ScratchFolder scratch;
  const auto pipe = scratch.path() / "mine.rules";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  try {
    (void)load_rules(pipe, small_gazetteer());
    FAIL("accepted");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::Io);
    CHECK(error.message().find("it is no file but a pipe or a device") != std::string::npos);
  }
}
