// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/suggested_rules.h"

#include "indexer/entities/rules/load_rules.h"
#include "tests/archive/test_archive.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;

namespace {

Judgement judgement_of(const std::string& field, const std::string& words, Verdict verdict) {
  SampledMention mention;
  mention.field = field;
  mention.sentence.mention = words;
  return {mention, verdict};
}

/// The rules, which must be accepted as they are.
std::vector<std::string> rules_for(const std::vector<Judgement>& judgements) {
  std::vector<std::string> lines = suggested_rules(judgements);
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  CHECK_NOTHROW(rules::compile_rules(text, "suggested", tests::build_gazetteer()));
  return lines;
}

}  // namespace

TEST_CASE("each wording that was wrong gets the rule that fits", "[indexer][audit]") {
  const std::vector<Judgement> judgements = {
      judgement_of("country", "Jordan", Verdict::Wrong), judgement_of("country", "Jordan", Verdict::Right),
      judgement_of("country", "Chad \"X\"", Verdict::Wrong), judgement_of("country", "Chad \"X\"", Verdict::Wrong),
      judgement_of("country", "Russia", Verdict::Right)};
  CHECK(rules_for(judgements) ==
        std::vector<std::string>{"stop country \"Chad \\\"X\\\"\"  # wrong 2, right 0",
                                 "# context country \"Jordan\" with=WORD without=WORD  # wrong 1, right 1"});
}

TEST_CASE("spellings that one rule means give one rule", "[indexer][audit]") {
  CHECK(rules_for({judgement_of("country", "PYONGYANG", Verdict::Wrong),
                   judgement_of("country", "Pyongyang", Verdict::Wrong),
                   judgement_of("organization", "Pyongyang", Verdict::Wrong)}) ==
        std::vector<std::string>{"stop country \"Pyongyang\"  # wrong 2, right 0",
                                 "stop organization \"Pyongyang\"  # wrong 1, right 0"});
  CHECK(rules_for({judgement_of("country", "PYONGYANG", Verdict::Wrong),
                   judgement_of("country", "Pyongyang", Verdict::Right)}) ==
        std::vector<std::string>{"# context country \"Pyongyang\" with=WORD without=WORD  # wrong 1, right 1"});
}

TEST_CASE("no line is suggested that a rules file would refuse", "[indexer][audit]") {
  std::string words = "Word";
  for (int i = 0; i < 16; ++i) words += " word";
  CHECK(rules_for({judgement_of("country", words, Verdict::Wrong)}).front().starts_with("# stop country \"Word word"));
  CHECK(rules_for({judgement_of("country", std::string(401, 'x'), Verdict::Wrong)}).front().starts_with("# stop"));
  CHECK(rules_for({judgement_of("country", std::string(5000, 'x'), Verdict::Wrong)}).empty());
  CHECK(rules_for({judgement_of("country", "Soci\xE9t\xE9", Verdict::Wrong)}).empty());
  CHECK(
      rules_for({judgement_of("country", "", Verdict::Wrong), judgement_of("country", "!?", Verdict::Wrong)}).empty());
}
