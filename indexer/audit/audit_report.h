// SPDX-License-Identifier: GPL-3.0-or-later
// How many of the mentions that a person judged are right, by value and by rule?
#pragma once

#include "indexer/audit/judgements.h"
#include "indexer/audit/wilson_interval.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace dateline::indexer {

/// Judged mentions of one kind. Skipped ones count nowhere.
struct Precision {
  std::string field;
  std::string key;    // value, or rule
  std::string label;  // of an organization
  std::size_t right = 0;
  std::size_t judged = 0;
  [[nodiscard]] ShareInterval interval() const noexcept { return wilson_interval(right, judged); }
};

struct AuditReport {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t skipped = 0;
  std::size_t open = 0;
  std::size_t gone = 0;             // no longer in the index, and counted nowhere else; see held_judgements()
  std::vector<Precision> by_value;  // by field, the most judged first
  std::vector<Precision> by_rule;
  std::vector<std::string> rules;  // lines for a rules file; see suggested_rules()
};

[[nodiscard]] AuditReport report_audit(std::span<const Judgement> judgements);

}  // namespace dateline::indexer
