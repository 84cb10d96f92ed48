// SPDX-License-Identifier: GPL-3.0-or-later
// Which rules of the user does a run follow?
#pragma once

#include "indexer/catalogue/applied_rules.h"
#include "indexer/entities/entity_tables.h"
#include "indexer/entities/rules/entity_rules.h"

#include <optional>
#include <string>

namespace dateline::indexer {

/// What a run was asked to follow.
struct RulesChoice {
  std::string file;   // "": those that the index remembers, if any
  bool none = false;  // whatever was given or is remembered: no rules, and none to be remembered
};

struct RunRules {
  std::optional<AppliedRules> applied;         // what the index is to remember
  std::optional<rules::EntityRules> compiled;  // nullopt where there are none
};

/// Reads the file that is meant. Throws Error: Io where it cannot be read (a remembered one too: to go on without it
/// would undo corrections unasked), Usage for mistakes in it.
[[nodiscard]] RunRules open_rules(const RulesChoice& choice, const std::optional<AppliedRules>& remembered,
                                  const schema::Gazetteer& gazetteer);

/// `tables` with the rules, which must outlive the result.
[[nodiscard]] EntityTables with_rules(const EntityTables& tables, const RunRules& rules);

}  // namespace dateline::indexer
