// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evidence_rules.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace dateline::searcher {
namespace {

constexpr std::array<EvidenceRule, 19> rules{{
    {"dateline", "the place from which the article was sent"},
    {"name", "its name, in English or the language of the article"},
    {"official", "its official name"},
    {"demonym", "its people, or the adjective of its name"},
    {"capital", "its capital"},
    {"abbreviation", "an abbreviation of its name"},
    {"former", "a name that it had before"},
    {"metonym", "a house or street that stands for its government"},
    {"region", "a state, province or region in it"},
    {"city", "a city in it"},
    {"alias", "a name that the tables have for it"},
    {"institution", "what every country has one of, by its words and its owner"},
    {"definition", "a name with its acronym in brackets behind it"},
    {"tagger", "taken for an organization by the trained model"},
    {"suffix", "a name that ends as companies, papers and clubs do"},
    {"head", "a name around a word like Ministry or University"},
    {"acronym", "the acronym that the article gives for it"},
    {"short_form", "a part of its name, which the article has in full"},
    {"user", "a name that a rule of the archive's user gives it"},
}};

const EvidenceRule* rule_named(std::string_view name) noexcept {
  const auto* const found =
      std::find_if(rules.begin(), rules.end(), [&](const EvidenceRule& rule) { return rule.name == name; });
  return found == rules.end() ? nullptr : found;
}

}  // namespace

std::span<const EvidenceRule> evidence_rules() noexcept {
  return rules;
}

std::string_view rule_in_words(std::string_view rule) noexcept {
  const EvidenceRule* const listed = rule_named(rule);
  return listed == nullptr ? rule : listed->meaning;
}

std::vector<EvidenceRule> rules_of(const schema::StoredArticle& article) {
  std::set<std::string_view> used;
  for (const schema::StoredCountry& country : article.countries)
    for (const schema::Evidence& mention : country.evidence) used.insert(mention.rule);
  for (const schema::StoredOrganization& organization : article.organizations)
    for (const schema::Evidence& mention : organization.evidence) used.insert(mention.rule);
  std::vector<EvidenceRule> listed;
  std::copy_if(rules.begin(), rules.end(), std::back_inserter(listed),
               [&](const EvidenceRule& rule) { return used.contains(rule.name); });
  return listed;
}

}  // namespace dateline::searcher
