// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/audit_report.h"

#include "indexer/audit/suggested_rules.h"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline::indexer {
namespace {

using PrecisionMap = std::map<std::pair<std::string, std::string>, Precision>;  // by field and key

void count(PrecisionMap& map, const Judgement& judgement, const std::string& key, const std::string& label) {
  const SampledMention& mention = judgement.mention;
  Precision& precision = map.try_emplace({mention.field, key}, Precision{mention.field, key, label}).first->second;
  ++precision.judged;
  precision.right += judgement.verdict == Verdict::Right ? 1 : 0;
}

std::vector<Precision> sorted(const PrecisionMap& map) {
  std::vector<Precision> list;
  for (const auto& [key, precision] : map) list.push_back(precision);
  std::stable_sort(list.begin(), list.end(), [](const Precision& a, const Precision& b) {
    return a.field != b.field ? a.field < b.field : a.judged > b.judged;
  });
  return list;
}

}  // namespace

AuditReport report_audit(std::span<const Judgement> judgements) {
  AuditReport report;
  PrecisionMap by_value;
  PrecisionMap by_rule;
  for (const Judgement& judgement : judgements) {
    report.open += judgement.verdict == Verdict::Open ? 1 : 0;
    report.skipped += judgement.verdict == Verdict::Skipped ? 1 : 0;
    if (judgement.verdict != Verdict::Right && judgement.verdict != Verdict::Wrong) continue;
    ++(judgement.verdict == Verdict::Right ? report.right : report.wrong);
    count(by_value, judgement, judgement.mention.value, judgement.mention.label);
    count(by_rule, judgement, judgement.mention.rule, {});
  }
  report.by_value = sorted(by_value);
  report.by_rule = sorted(by_rule);
  report.rules = suggested_rules(judgements);
  return report;
}

}  // namespace dateline::indexer
