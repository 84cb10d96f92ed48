// SPDX-License-Identifier: GPL-3.0-or-later
// What do all rules of a user together say about a wording or an id?
#pragma once

#include "indexer/entities/rules/phrase_table.h"
#include "indexer/entities/rules/rule.h"
#include "schema/gazetteer/gazetteer.h"
#include "schema/words.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline::indexer::rules {

/// An organization as the rules have it: type and country are those of the tables, "" for one that only the rules know.
struct RuledOrganization {
  std::string id;
  std::string name;
  std::string type;
  std::string country;
};

/// Rules made ready for reading articles. Never changes; thread-safe.
class EntityRules {
public:
  /// `rules` as check_rules() has passed them. `gazetteer` is only read here.
  EntityRules(std::vector<EntityRule> rules, const schema::Gazetteer& gazetteer);

  [[nodiscard]] std::size_t count() const noexcept { return rules_.size(); }

  /// The wordings of aliases, stops and contexts; what a phrase of it is about is told by rules_of(),
  /// those with a language first, then those of exact case.
  [[nodiscard]] const PhraseTable& wordings() const noexcept { return wordings_; }
  [[nodiscard]] std::span<const EntityRule* const> rules_of(std::uint32_t wording) const {
    return rules_of_wording_[wording];
  }
  /// The words that contexts ask for, and which of them a context rule does.
  [[nodiscard]] const PhraseTable& conditions() const noexcept { return conditions_; }
  struct Conditions {
    std::vector<std::uint32_t> with;
    std::vector<std::uint32_t> without;
  };
  [[nodiscard]] const Conditions& conditions_of(const EntityRule& context) const { return conditions_of_.at(&context); }

  /// What the organization with this id is to be: after merges, with its chosen name. nullopt where no rule is about
  /// it.
  [[nodiscard]] std::optional<RuledOrganization> organization(std::string_view id) const;
  [[nodiscard]] bool is_stopped(EntityKind kind, std::string_view id) const {
    return stopped_ids_.contains({kind, std::string(id)});
  }
  [[nodiscard]] bool stops_ids() const noexcept { return !stopped_ids_.empty(); }

private:
  void add_wording(const EntityRule& rule);
  void add_organization(const std::string& id, const schema::Gazetteer& gazetteer);
  void shorten_merges();

  std::vector<EntityRule> rules_;
  PhraseTable wordings_;
  std::vector<std::vector<const EntityRule*>> rules_of_wording_;
  PhraseTable conditions_;
  std::unordered_map<const EntityRule*, Conditions> conditions_of_;
  std::unordered_map<std::string, std::string> merges_;  // to the end of the chain
  std::unordered_map<std::string, std::string> names_;
  std::unordered_map<std::string, RuledOrganization> organizations_;  // by id before merges
  std::set<std::pair<EntityKind, std::string>> stopped_ids_;
};

}  // namespace dateline::indexer::rules
