// SPDX-License-Identifier: GPL-3.0-or-later
// Which rules of the user have the entities of an index been found by?
#pragma once

#include "indexer/catalogue/source_list.h"
#include "indexer/generation/former_index.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// A rules file as it was when it was applied.
struct AppliedRules {
  RememberedSource file;  // as it was typed and where that led
  std::string hash;       // of its bytes, in print
  std::size_t count = 0;  // of its rules
};

/// True if entities found by one are those found by the other: files without a rule are like none.
[[nodiscard]] bool rule_alike(const std::optional<AppliedRules>& a, const std::optional<AppliedRules>& b);

[[nodiscard]] std::string encode_applied_rules(const AppliedRules& rules);
/// nullopt for "". Throws Error{Damaged} for other text that encode_applied_rules does not give.
[[nodiscard]] std::optional<AppliedRules> decode_applied_rules(std::string_view json);

/// Those of the published index.
[[nodiscard]] std::optional<AppliedRules> applied_rules(const FormerIndex& index);

}  // namespace dateline::indexer
