// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/parse_rules.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer::rules;

namespace {

EntityRule rule_of(const std::string& line) {
  const ParsedRules parsed = parse_rules(line);
  INFO(line);
  REQUIRE(parsed.mistakes.empty());
  REQUIRE(parsed.rules.size() == 1);
  return parsed.rules.front();
}

RuleMistake mistake_of(const std::string& line) {
  const ParsedRules parsed = parse_rules(line);
  INFO(line);
  REQUIRE(parsed.rules.empty());
  REQUIRE(parsed.mistakes.size() == 1);
  CHECK_FALSE(parsed.mistakes.front().reason.empty());
  CHECK_FALSE(parsed.mistakes.front().way_out.empty());
  return parsed.mistakes.front();
}

}  // namespace

TEST_CASE("each kind of rule is read with all that it may say", "[indexer][rules]") {
  const EntityRule alias =
      rule_of("alias organization \"Hermit Bank\" = hermit-bank name=\"Bank of the Hermits\" case=exact language=en");
  CHECK(alias.verb == RuleVerb::Alias);
  CHECK(alias.kind == EntityKind::Organization);
  CHECK(alias.wording == "Hermit Bank");
  CHECK(alias.id == "hermit-bank");
  CHECK(alias.name == "Bank of the Hermits");
  CHECK(alias.exact_case);
  CHECK(alias.language == "en");

  CHECK(rule_of("alias\tcountry\tJoseon\t=\tKP").id == "KP");
  CHECK(rule_of("stop country \"Jordan River\"").wording == "Jordan River");
  CHECK(rule_of("stop organization id=green-line").id == "green-line");

  const EntityRule merge = rule_of("merge organization acme-widget = acme-widgets name=\"Acme Widgets\"");
  CHECK(merge.verb == RuleVerb::Merge);
  CHECK(merge.id == "acme-widget");
  CHECK(merge.into == "acme-widgets");

  const EntityRule context = rule_of("context organization Shell with=oil with=\"Royal Dutch\" without=beach");
  CHECK(context.with == std::vector<std::string>{"oil", "Royal Dutch"});
  CHECK(context.without == std::vector<std::string>{"beach"});
}

TEST_CASE("comments, empty lines, line ends of any kind and a byte order mark are no rules", "[indexer][rules]") {
  const ParsedRules parsed =
      parse_rules("\xEF\xBB\xBF# mine\r\n\r\n  stop country Chad # the bird\rstop country \"No. #1\"\n\t\n");
  REQUIRE(parsed.mistakes.empty());
  REQUIRE(parsed.rules.size() == 2);
  CHECK(parsed.rules[0].line == 3);
  CHECK(parsed.rules[0].wording == "Chad");
  CHECK(parsed.rules[1].line == 4);
  CHECK(parsed.rules[1].wording == "No. #1");
  CHECK(parse_rules("").rules.empty());
}

TEST_CASE("quotes may be those of a word processor, and hold quotes", "[indexer][rules]") {
  CHECK(rule_of("stop country “Jordan River”").wording == "Jordan River");
  CHECK(rule_of("stop country „Der Jordan“").wording == "Der Jordan");
  CHECK(rule_of("stop country «Le Jourdain»").wording == "Le Jourdain");
  CHECK(rule_of(R"(stop country "the \"Jordan\" \\ river")").wording == R"(the "Jordan" \ river)");
  CHECK(rule_of("stop country \"the “Jordan” river\"").wording == "the “Jordan” river");
}

TEST_CASE("a bad line is refused with its number, and the others are still read", "[indexer][rules]") {
  const ParsedRules parsed =
      parse_rules("stop country Chad\nstopp country Chad\n\nstop country\nstop country Jordan\n");
  REQUIRE(parsed.rules.size() == 2);
  REQUIRE(parsed.mistakes.size() == 2);
  CHECK(parsed.mistakes[0].line == 2);
  CHECK(parsed.mistakes[0].reason == "no rule begins with stopp");
  CHECK(parsed.mistakes[1].line == 4);
}

TEST_CASE("every mistake says what to write instead", "[indexer][rules]") {
  CHECK(mistake_of("alias organization Acme Widgets = acme").way_out == "write \"Acme Widgets\"");
  CHECK(mistake_of("alias river Jordan = JO").reason == "alias of what? organization or country must follow");
  CHECK(mistake_of("alias").reason == "alias of what? organization or country must follow");
  CHECK(mistake_of("alias country Joseon").reason == "what it is must follow behind =");
  CHECK(mistake_of("alias country = KP").reason == "exactly one name must stand on each side of =");
  CHECK(mistake_of("stop country Chad = TD").reason == "stop has no =");
  CHECK(mistake_of("stop country Chad case=any").way_out == "write case=exact, or leave it out");
  CHECK(mistake_of("stop country Chad name=x").reason == "stop has no name=");
  CHECK(mistake_of("stop country Chad language=English").reason == "no language has the code English");
  CHECK(mistake_of("stop country Chad id=TD").reason == "a stop has a wording or an id, not both");
  CHECK(mistake_of("alias country Chad = TD language=en language=fr").reason == "language= stands twice");
  CHECK(mistake_of("stop country id=TD case=exact").reason == "an id is stopped in every article");
  CHECK(mistake_of("alias organization \"\" = x name=Y").reason == "nothing stands between the quotes");
  CHECK(mistake_of("alias country Joseon = \"\"").reason == "nothing stands between the quotes");
  CHECK(mistake_of("stop organization \"\" id=x").reason == "nothing stands between the quotes");
  CHECK(mistake_of("merge country TD = KP").reason == "countries cannot be merged");
  CHECK(mistake_of("alias country Joseon = KP name=Joseon").reason == "countries keep their names");
  CHECK(mistake_of("context organization Shell").reason == "in which context? with= or without= must follow");
  CHECK(mistake_of("stop country \"Chad").reason == "the quote is not closed");
  CHECK(mistake_of("stop country \"Chad\"Lake").reason == "no blank behind the closing quote");
  CHECK(mistake_of("stop country Cha\"d\"").reason == "a quote inside a word");
  CHECK(mistake_of("stop country Chad language=").reason == "language= says nothing");
  CHECK(mistake_of("stop country Chad language=en Lake").reason == "Lake stands behind the options");
  CHECK(mistake_of("stop country Ch\xFF"
                   "ad")
            .reason == "the line is no UTF-8");
  CHECK(mistake_of(std::string("stop country Ch\0ad", 18)).reason == "a control character in the line");
}

TEST_CASE("file, line, rules and conditions are bounded", "[indexer][rules]") {
  CHECK(parse_rules(std::string(max_file_bytes + 1, '#')).mistakes.size() == 1);
  CHECK(parse_rules("#" + std::string(max_line_bytes, 'x')).mistakes.size() == 1);
  CHECK(mistake_of("stop country " + std::string(max_wording_bytes + 1, 'x')).reason == "a name of over 400 bytes");
  std::string context = "context country Chad";
  for (std::size_t i = 0; i <= max_conditions; ++i) context += " with=w" + std::to_string(i);
  CHECK(mistake_of(context).reason == "over 64 words");
  std::string bad_lines;
  for (std::size_t i = 0; i < 3 * max_mistakes; ++i) bad_lines += "bad\n";
  CHECK(parse_rules(bad_lines).mistakes.size() == max_mistakes);
  std::string many;
  for (std::size_t i = 0; i <= max_rules; ++i) many += "stop country w" + std::to_string(i) + "\n";
  CHECK(parse_rules(many).mistakes.size() == 1);
}
