// SPDX-License-Identifier: GPL-3.0-or-later
// Does any rules file break the reading of rules, and is each line either a rule, a mistake with a way out, or nothing?
#include "indexer/entities/rules/check_agreement.h"
#include "indexer/entities/rules/parse_rules.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace dateline;
namespace rules = dateline::indexer::rules;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const rules::ParsedRules parsed = rules::parse_rules(input);
  fuzz::require(parsed.mistakes.size() <= rules::max_mistakes && parsed.rules.size() <= rules::max_rules + 1);
  std::size_t line = 0;
  for (const rules::EntityRule& rule : parsed.rules) {
    fuzz::require(rule.line > line && rule.line <= size + 1);
    fuzz::require(!rule.wording.empty() || !rule.id.empty());
    line = rule.line;
  }
  for (const rules::RuleMistake& mistake : parsed.mistakes) {
    fuzz::require(!mistake.reason.empty() && !mistake.way_out.empty());
  }
  for (const rules::RuleMistake& mistake : rules::check_agreement(parsed.rules)) {
    fuzz::require(mistake.line != 0 && !mistake.reason.empty() && !mistake.way_out.empty());
  }
  return 0;
}
