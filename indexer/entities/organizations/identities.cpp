// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/identities.h"

#include <algorithm>
#include <utility>

#include "indexer/entities/organizations/organization_key.h"

namespace dateline::indexer::organizations {
namespace {

using schema::NameEntry;
using schema::Organization;

std::string lower_code(std::string_view code) {
  std::string lower(code);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

constexpr std::string_view owner_place = "{demonym}";

bool has_one_owner(const schema::Institution& institution) {
  return institution.pattern.find(owner_place) == std::string_view::npos;
}

std::string fill_pattern(std::string_view pattern, std::string_view owner) {
  std::string name(pattern);
  if (const auto at = name.find(owner_place); at != std::string::npos) name.replace(at, owner_place.size(), owner);
  return name;
}

/// "UN North Korean Security Council" is the UN Security Council: a people inside a name only says what it is about.
WordRange demonym_inside(const FieldView& field, WordRange range) {
  for (std::uint32_t i = range.first + 1; i < range.end(); ++i)
    if (field.labels[i].is_demonym && i + field.labels[i].country_words < range.end())
      return {i, field.labels[i].country_words};
  return {range.first, 0};
}

Confidence confidence_of(Rule rule) noexcept {
  if (rule == Rule::Alias || rule == Rule::Definition) return Confidence::High;
  return rule == Rule::Suffix || rule == Rule::Head ? Confidence::Medium : Confidence::Low;
}

}  // namespace

std::size_t Identities::identify(const FieldView& field, const Candidate& candidate) {
  if (candidate.rule == Rule::Alias) return of_alias(candidate);
  const std::size_t identity =
      candidate.rule == Rule::Institution ? of_institution(field, candidate) : of_name(field, candidate);
  raise_confidence(identity, confidence_of(candidate.rule));
  return identity;
}

std::optional<std::size_t> Identities::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

void Identities::raise_confidence(std::size_t identity, Confidence at_least) {
  identities_[identity].confidence = std::max(identities_[identity].confidence, at_least);
}

std::size_t Identities::add(Identity identity) {
  const auto [place, added] = by_id_.try_emplace(identity.id, identities_.size());
  if (added) identities_.push_back(std::move(identity));
  return place->second;
}

std::size_t Identities::known(const Organization& organization) {
  return add({std::string(organization.id), std::string(organization.name), std::string(organization.type),
              std::string(organization.country)});
}

std::size_t Identities::of_alias(const Candidate& candidate) {
  const auto& meanings = candidate.meanings;
  const bool is_one = std::all_of(meanings.begin(), meanings.end(),
                                  [&](const NameEntry& entry) { return entry.target == meanings.front().target; });
  const auto organization = meaning_of(meanings);
  const std::size_t identity =
      organization ? known(*organization)
                   : add({std::string(meanings.front().target), std::string(meanings.front().written), {}, {}});
  raise_confidence(identity, is_one ? Confidence::High : Confidence::Medium);
  return identity;
}

/// Of several organizations of one name the one whose country the article is tied to most; the first of equals.
std::optional<Organization> Identities::meaning_of(const std::vector<NameEntry>& entries) const {
  std::optional<Organization> best;
  double best_weight = -1;
  for (const NameEntry& entry : entries) {
    if (entry.rule != schema::NameRule::Organization) continue;
    const auto organization = gazetteer_.organization(entry.target);
    if (!organization) continue;
    const double weight = article_.weight_of(organization->country);
    if (weight <= best_weight) continue;
    best = organization;
    best_weight = weight;
  }
  return best;
}

/// The organization of that name; of that country, unless `country` is empty.
std::optional<Organization> Identities::meaning_of_key(std::string_view key, std::string_view country) const {
  const schema::Words words = schema::split_words(key, "und");
  if (words.empty()) return std::nullopt;
  std::vector<schema::NameMatch> matches;
  gazetteer_.matches_at(words, 0, matches);
  if (matches.empty() || matches.back().count != words.size()) return std::nullopt;
  std::vector<NameEntry>& entries = matches.back().entries;
  if (!country.empty())
    std::erase_if(entries, [&](const NameEntry& entry) {
      const auto organization = gazetteer_.organization(entry.target);
      return !organization || organization->country != country;
    });
  return meaning_of(entries);
}

std::optional<Organization> Identities::look_up(const FieldView& field, WordRange range, std::string_view type) const {
  for (auto alias = field.aliases_from(range.first); alias != field.aliases.end() && alias->first == range.first; ++alias)
    if (alias->count == range.count) return meaning_of(alias->entries);
  const std::string key = organization_key(field, range, type);
  if (auto found = meaning_of_key(key)) return found;
  if (auto found = look_up_owned(field, range)) return found;
  if (range.count > 1) return gazetteer_.organization(slug_of(key));
  return std::nullopt;
}

/// "Israeli Labour Party" is the Labour Party of Israel; "UN North Korean Security Council" that of the UN.
std::optional<Organization> Identities::look_up_owned(const FieldView& field, WordRange range) const {
  const WordLabel& label = field.labels[range.first];
  const std::uint32_t owner_words = label.country_words;
  if (owner_words > 0 && owner_words < range.count) {
    const WordRange rest{range.first + owner_words, range.count - owner_words};
    if (auto found = meaning_of_key(organization_key(field, rest, {}), label.country)) return found;
  }
  const WordRange inside = demonym_inside(field, range);
  if (inside.count == 0) return std::nullopt;
  const std::string before = organization_key(field, {range.first, inside.first - range.first}, {});
  return meaning_of_key(before + " " + organization_key(field, {inside.end(), range.end() - inside.end()}, {}));
}

std::size_t Identities::of_name(const FieldView& field, const Candidate& candidate) {
  const WordRange core = without_legal_form(field, candidate.range);
  if (const auto organization = look_up(field, candidate.range, candidate.type)) return known(*organization);
  if (core.count < candidate.range.count)
    if (const auto organization = look_up(field, core, candidate.type)) return known(*organization);
  return add({slug_of(organization_key(field, core, candidate.type)), display_name(field, core),
              std::string(candidate.type), {}});
}

std::size_t Identities::of_institution(const FieldView& field, const Candidate& candidate) {
  const auto institution = gazetteer_.institution(candidate.institution);
  if (!institution || has_one_owner(*institution)) return of_only_institution(field, candidate);
  if (!candidate.owner.empty()) {
    const std::size_t identity = of_institution_at(field, candidate, candidate.owner);
    raise_confidence(identity, Confidence::Medium);
    auto& namesakes = by_institution_[institution->slug];
    if (std::find(namesakes.begin(), namesakes.end(), identity) == namesakes.end()) namesakes.push_back(identity);
    return identity;
  }
  const auto namesakes = by_institution_.find(institution->slug);
  if (namesakes != by_institution_.end() && namesakes->second.size() == 1) return namesakes->second.front();
  const std::string_view home = article_.home_country();
  if (!home.empty()) return of_institution_at(field, candidate, home);
  return add({std::string(institution->slug), display_name(field, candidate.range), std::string(institution->type), {}});
}

/// The State Department is that of the United States, unless another country claims it.
std::size_t Identities::of_only_institution(const FieldView& field, const Candidate& candidate) {
  const auto organization = gazetteer_.organization(candidate.institution);
  const bool is_claimed = organization && !candidate.owner.empty() && candidate.owner != organization->country;
  if (!organization || is_claimed) return of_name(field, candidate);
  const std::size_t identity = known(*organization);
  raise_confidence(identity, Confidence::Medium);
  return identity;
}

std::size_t Identities::of_institution_at(const FieldView& field, const Candidate& candidate,
                                          std::string_view country) {
  const auto institution = gazetteer_.institution(candidate.institution);
  const auto owner = gazetteer_.country(country);
  const std::string_view adjective = owner ? owner->adjective : country;
  const std::string name = std::string(adjective) + " " + organization_key(field, candidate.head, {});
  if (const auto organization = meaning_of_key(name, country)) return known(*organization);
  const std::string id = lower_code(country) + "-" + std::string(candidate.institution);
  if (const auto organization = gazetteer_.organization(id)) return known(*organization);
  return add({id, fill_pattern(institution ? institution->pattern : name, adjective),
              std::string(institution ? institution->type : candidate.type), std::string(country)});
}

}  // namespace dateline::indexer::organizations
