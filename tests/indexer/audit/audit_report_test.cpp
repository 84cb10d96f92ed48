// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/audit_report.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

Judgement judgement_of(const std::string& value, const std::string& rule, const std::string& words, Verdict verdict) {
  static std::uint32_t place = 0;
  SampledMention mention;
  mention.article = "a" + std::to_string(++place);
  mention.field = value.size() == 2 ? "country" : "organization";
  mention.value = value;
  mention.rule = rule;
  mention.sentence.mention = words;
  return {mention, verdict};
}

}  // namespace

TEST_CASE("precision is counted by value and by rule, without what was skipped", "[indexer][audit]") {
  const std::vector<Judgement> judgements = {judgement_of("KP", "name", "North Korea", Verdict::Right),
                                             judgement_of("KP", "city", "Pyongyang", Verdict::Wrong),
                                             judgement_of("KP", "name", "North Korea", Verdict::Skipped),
                                             judgement_of("RU", "name", "Russia", Verdict::Right),
                                             judgement_of("shell", "alias", "Shell", Verdict::Wrong),
                                             judgement_of("RU", "name", "Russia", Verdict::Open)};
  const AuditReport report = report_audit(judgements);
  CHECK((report.right == 2 && report.wrong == 2 && report.skipped == 1 && report.open == 1));
  REQUIRE(report.by_value.size() == 3);
  CHECK((report.by_value[0].key == "KP" && report.by_value[0].right == 1 && report.by_value[0].judged == 2));
  CHECK((report.by_value[1].key == "RU" && report.by_value[2].key == "shell"));
  REQUIRE(report.by_rule.size() == 3);
  CHECK((report.by_rule[0].key == "name" && report.by_rule[0].right == 2 && report.by_rule[0].judged == 2));
  CHECK(report_audit({}).by_value.empty());
}
