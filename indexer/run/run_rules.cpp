// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/run_rules.h"

#include "indexer/entities/rules/load_rules.h"

#include <utility>

namespace dateline::indexer {

RunRules open_rules(const RulesChoice& choice, const std::optional<AppliedRules>& remembered,
                    const schema::Gazetteer& gazetteer) {
  if (choice.none || (choice.file.empty() && !remembered)) return {};
  AppliedRules applied;
  applied.file = choice.file.empty() ? remembered->file : remember_source(choice.file);
  rules::LoadedRules loaded = rules::load_rules(walkable(applied.file), gazetteer);
  applied.hash = std::move(loaded.hash);
  applied.count = loaded.rules.count();
  RunRules rules;
  rules.applied = std::move(applied);
  if (loaded.rules.count() > 0) rules.compiled.emplace(std::move(loaded.rules));
  return rules;
}

EntityTables with_rules(const EntityTables& tables, const RunRules& rules) {
  return EntityTables(tables.gazetteer, tables.tagger, rules.compiled ? &*rules.compiled : nullptr);
}

}  // namespace dateline::indexer
