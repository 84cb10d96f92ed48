// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/entity_rules.h"

#include <algorithm>

namespace dateline::indexer::rules {
namespace {

schema::Words words_of(const std::string& text, const EntityRule& rule) {
  return schema::split_words(text, rule.language.empty() ? "und" : rule.language);
}

/// The more a rule asks of an article, the sooner it is tried; check_rules() has refused two that ask the same.
bool is_stricter(const EntityRule* a, const EntityRule* b) {
  if (a->language.empty() != b->language.empty()) return b->language.empty();
  return a->exact_case && !b->exact_case;
}

}  // namespace

EntityRules::EntityRules(std::vector<EntityRule> rules, const schema::Gazetteer& gazetteer) : rules_(std::move(rules)) {
  for (const EntityRule& rule : rules_) {
    if (!rule.wording.empty()) add_wording(rule);
    if (rule.verb == RuleVerb::Stop && rule.wording.empty()) stopped_ids_.emplace(rule.kind, rule.id);
    if (rule.verb == RuleVerb::Merge) merges_.emplace(rule.id, rule.into);
    if (!rule.name.empty()) names_.emplace(rule.verb == RuleVerb::Merge ? rule.into : rule.id, rule.name);
  }
  for (auto& alike : rules_of_wording_) std::stable_sort(alike.begin(), alike.end(), is_stricter);
  shorten_merges();
  for (const EntityRule& rule : rules_) {
    if (rule.kind == EntityKind::Country || rule.id.empty() || rule.verb == RuleVerb::Stop) continue;
    add_organization(rule.id, gazetteer);
    if (!rule.into.empty()) add_organization(rule.into, gazetteer);
  }
}

void EntityRules::add_wording(const EntityRule& rule) {
  const std::uint32_t wording = wordings_.add(words_of(rule.wording, rule));
  rules_of_wording_.resize(wordings_.size());
  rules_of_wording_[wording].push_back(&rule);
  if (rule.verb != RuleVerb::Context) return;
  Conditions conditions;
  for (const std::string& text : rule.with) conditions.with.push_back(conditions_.add(words_of(text, rule)));
  for (const std::string& text : rule.without) conditions.without.push_back(conditions_.add(words_of(text, rule)));
  conditions_of_.emplace(&rule, std::move(conditions));
}

/// Makes every merge lead to the end of its chain in one step; check_rules() has refused circles.
void EntityRules::shorten_merges() {
  for (auto& [id, into] : merges_) {
    std::vector<std::string*> chain{&into};
    for (auto next = merges_.find(into); next != merges_.end(); next = merges_.find(next->second))
      chain.push_back(&next->second);
    for (std::string* step : chain)
      if (step != chain.back()) *step = *chain.back();
  }
}

void EntityRules::add_organization(const std::string& id, const schema::Gazetteer& gazetteer) {
  RuledOrganization organization;
  const auto merge = merges_.find(id);
  organization.id = merge == merges_.end() ? id : merge->second;
  if (const auto known = gazetteer.organization(organization.id)) {
    organization.name = known->name;
    organization.type = known->type;
    organization.country = known->country;
  }
  if (const auto name = names_.find(organization.id); name != names_.end()) organization.name = name->second;
  organizations_.insert_or_assign(id, std::move(organization));
}

std::optional<RuledOrganization> EntityRules::organization(std::string_view id) const {
  const auto found = organizations_.find(std::string(id));
  return found == organizations_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace dateline::indexer::rules
