// SPDX-License-Identifier: GPL-3.0-or-later
// What can a user say about how entities are found? See docs/entities-rules.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer::rules {

enum class RuleVerb : std::uint8_t {
  Alias,    // the wording names `id`
  Stop,     // the wording, or `id`, never counts
  Merge,    // the organization `id` is `into`
  Context,  // the wording counts only in certain articles
};

enum class EntityKind : std::uint8_t { Organization, Country };
[[nodiscard]] std::string_view name_of(EntityKind kind) noexcept;  // "organization", "country"

/// One line of a rules file. Text is valid UTF-8; what a verb does not have is empty.
struct EntityRule {
  std::size_t line = 0;  // from 1
  RuleVerb verb = RuleVerb::Alias;
  EntityKind kind = EntityKind::Organization;
  std::string wording;   // alias, context, and stop where it names no id
  std::string id;        // alias, merge, and stop where it has no wording: organization id or country code
  std::string into;      // merge
  std::string name;      // alias, merge: how the organization is called
  std::string language;  // of the articles in which the rule holds; "" all
  bool exact_case = false;
  std::vector<std::string> with;     // context: one of these must stand in the article
  std::vector<std::string> without;  // and none of these
};

/// Why a line is refused, and what to write instead.
struct RuleMistake {
  std::size_t line = 0;  // 0: the file as a whole
  std::string reason;
  std::string way_out;
};

}  // namespace dateline::indexer::rules
