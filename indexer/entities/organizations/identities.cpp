// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/identities.h"

#include "indexer/entities/organizations/name_likeness.h"
#include "indexer/entities/organizations/organization_key.h"

#include <algorithm>
#include <utility>

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

/// "Department of Health" where neither Australia nor Ireland is mentioned.
bool wants_other_country(const NameEntry& entry, const Organization& organization, double weight) {
  return entry.context == schema::NameContext::Short && !organization.country.empty() && weight <= 0;
}

/// What an article calls so without saying whose it is, is Britain's wherever it was written.
constexpr std::string_view british_words = "foreign office";
constexpr std::string_view british = "GB";

constexpr float sure = 0.98F;
constexpr float probable = 0.85F;

/// A pattern that the tagger is sure of as well is as good as a name of the tables.
Confidence confidence_of(const Candidate& candidate) noexcept {
  const bool is_known = candidate.rule == Rule::Alias || candidate.rule == Rule::Definition;
  if (is_known || candidate.probability >= sure) return Confidence::High;
  const bool is_pattern = candidate.rule == Rule::Suffix || candidate.rule == Rule::Head;
  return is_pattern || candidate.probability >= probable ? Confidence::Medium : Confidence::Low;
}

/// Sure if nothing else goes by the name and its country, if it wants one, is not guessed.
Confidence confidence_of_alias(const Candidate& candidate) {
  const auto& meanings = candidate.meanings;
  const bool is_one = std::all_of(meanings.begin(), meanings.end(),
                                  [&](const NameEntry& entry) { return entry.target == meanings.front().target; });
  const bool is_guess = candidate.owner.empty() && meanings.front().context == schema::NameContext::Short;
  return is_one && !is_guess ? Confidence::High : Confidence::Medium;
}

}  // namespace

std::string_view slug_in_country(const Organization& organization) {
  const std::string prefix = lower_code(organization.country) + "-";
  return prefix.size() > 1 && organization.id.starts_with(prefix) ? organization.id.substr(prefix.size())
                                                                  : std::string_view{};
}

std::size_t Identities::identify(const FieldView& field, const Candidate& candidate) {
  if (candidate.rule == Rule::Alias) return of_alias(field, candidate);
  const bool is_institution = candidate.rule == Rule::Institution;
  const std::size_t identity = is_institution ? of_institution(field, candidate) : of_name(field, candidate);
  // However sure the words are, whose they are was guessed.
  const bool is_guess = is_institution && candidate.owner.empty() && candidate.seat.empty() &&
                        !is_only_institution(candidate.institution);
  raise_confidence(identity,
                   is_guess ? std::min(confidence_of(candidate), Confidence::Medium) : confidence_of(candidate));
  return identity;
}

std::optional<Organization> Identities::find_like(const FieldView& field, const Definition& definition) const {
  const WordRange long_form{definition.long_first, definition.long_end - definition.long_first};
  for (auto alias = field.aliases_from(definition.acronym);
       alias != field.aliases.end() && alias->first == definition.acronym; ++alias)
    for (const NameEntry& meaning : alias->entries) {
      const auto organization = gazetteer_.organization(meaning.target);
      if (alias->count == 1 && organization && is_like_name(field, long_form, organization->name)) return organization;
    }
  return std::nullopt;
}

std::optional<std::size_t> Identities::find(std::string_view id) const {
  const auto ruled = rules_ == nullptr ? std::nullopt : rules_->organization(id);
  const auto found = by_id_.find(ruled ? ruled->id : std::string(id));
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

void Identities::raise_confidence(std::size_t identity, Confidence at_least) {
  identities_[identity].confidence = std::max(identities_[identity].confidence, at_least);
}

/// What is merged into another organization is that one, by its name.
void Identities::follow_rules(Identity& identity) const {
  const auto ruled = rules_ == nullptr ? std::nullopt : rules_->organization(identity.id);
  if (!ruled) return;
  identity.id = ruled->id;
  identity.name = ruled->name;
  if (ruled->type.empty()) return;  // no table knows it: it stays of the kind that was found
  identity.type = ruled->type;
  identity.country = ruled->country;
}

std::size_t Identities::add(Identity identity) {
  follow_rules(identity);
  const auto [place, added] = by_id_.try_emplace(identity.id, identities_.size());
  if (added) identities_.push_back(std::move(identity));
  return place->second;
}

std::size_t Identities::add_known(const Organization& organization) {
  home_.add_organization(organization.country);
  return add({std::string(organization.id), std::string(organization.name), std::string(organization.type),
              std::string(organization.country)});
}

/// Rules know every organization that one of them names.
std::size_t Identities::of_ruled(const Candidate& candidate) {
  const NameEntry& meaning = candidate.meanings.front();
  const std::size_t identity = add({std::string(meaning.target), std::string(meaning.written), {}, {}});
  // Its view outlives this object; that of the identity need not.
  if (const auto country = gazetteer_.country(identities_[identity].country)) home_.add_organization(country->code);
  raise_confidence(identity, Confidence::High);
  return identity;
}

std::size_t Identities::of_alias(const FieldView& field, const Candidate& candidate) {
  if (candidate.by_user) return of_ruled(candidate);
  const auto organization = meaning_of(candidate.meanings);
  const bool is_claimed = organization && !candidate.owner.empty() && organization->country != candidate.owner;
  if (!organization || is_claimed) return of_namesake(field, candidate);
  const std::size_t identity = add_known(*organization);
  raise_confidence(identity, confidence_of_alias(candidate));
  return identity;
}

/// "Tribunal Constitucional" in an article on Peru alone: the tables know the name as that of other countries' bodies.
std::size_t Identities::of_namesake(const FieldView& field, const Candidate& candidate) {
  const auto known = gazetteer_.organization(candidate.meanings.front().target);
  if (known && candidate.owner.empty() && home_.home().empty()) return add_known(*known);  // nothing speaks against it
  const std::string_view slug = known ? slug_in_country(*known) : std::string_view{};
  Candidate namesake = candidate;
  namesake.type = known ? known->type : std::string_view{};
  namesake.institution = slug;
  namesake.head = candidate.range;
  if (!candidate.owner.empty() && !slug.empty()) return of_institution_at(field, namesake, candidate.owner);
  return add({slug_of(organization_key(field, candidate.range, {})), display_name(field, candidate.range),
              std::string(namesake.type), std::string(candidate.owner)});
}

/// Of several organizations of one name the one whose country the article is tied to most; the first of equals.
std::optional<Organization> Identities::meaning_of(const std::vector<NameEntry>& entries) const {
  std::optional<Organization> best;
  double best_weight = -1;
  for (const NameEntry& entry : entries) {
    if (entry.rule != schema::NameRule::Organization) continue;
    const auto organization = gazetteer_.organization(entry.target);
    if (!organization) continue;
    const double weight = home_.weight_of(organization->country);
    if (wants_other_country(entry, *organization, weight)) continue;
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
  for (auto alias = field.aliases_from(range.first); alias != field.aliases.end() && alias->first == range.first;
       ++alias)
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
  if (const auto organization = meaning_of(candidate.meanings)) return add_known(*organization);
  if (const auto organization = look_up(field, candidate.range, candidate.type)) return add_known(*organization);
  if (core.count < candidate.range.count)
    if (const auto organization = look_up(field, core, candidate.type)) return add_known(*organization);
  return add({slug_of(organization_key(field, core, candidate.type)),
              display_name(field, core),
              std::string(candidate.type),
              {}});
}

/// True for what one country alone has ("State Department").
bool Identities::is_only_institution(std::string_view slug) const {
  const auto institution = gazetteer_.institution(slug);
  return !institution || has_one_owner(*institution);
}

std::size_t Identities::of_institution(const FieldView& field, const Candidate& candidate) {
  if (is_only_institution(candidate.institution)) return of_only_institution(field, candidate);
  const std::string_view owner = candidate.owner.empty() ? candidate.seat : candidate.owner;
  if (!owner.empty()) {
    const std::size_t identity = of_institution_at(field, candidate, owner);
    raise_confidence(identity, Confidence::Medium);
    auto& namesakes = by_institution_[candidate.institution];
    if (std::find(namesakes.begin(), namesakes.end(), identity) == namesakes.end()) namesakes.push_back(identity);
    return identity;
  }
  return of_ownerless_institution(field, candidate);
}

/// "The Foreign Ministry": that of the article, if it names only one, else a guess, which is the same for every
/// mention.
std::size_t Identities::of_ownerless_institution(const FieldView& field, const Candidate& candidate) {
  const std::string key = organization_key(field, candidate.head, {});
  if (key == british_words && home_.weight_of(british) > 0) return of_institution_at(field, candidate, british);
  const auto namesakes = by_institution_.find(candidate.institution);
  if (namesakes != by_institution_.end() && namesakes->second.size() == 1) return namesakes->second.front();
  const auto known = ownerless_.find(key);
  return known != ownerless_.end() ? known->second : ownerless_[key] = guess_owner(field, candidate);
}

/// The dateline decides about ministries, which every country has. Else the first country of the article whose one the
/// tables have: not every country has a Labour Party.
std::size_t Identities::guess_owner(const FieldView& field, const Candidate& candidate) {
  const auto institution = gazetteer_.institution(candidate.institution);
  if (organization_key(field, candidate.head, {}) == british_words) return of_institution_at(field, candidate, british);
  const bool is_government = institution && institution->type == "government";
  if (is_government && !article_.dateline_country().empty())
    return of_institution_at(field, candidate, article_.dateline_country());
  std::vector<std::string_view> countries = home_.by_weight();
  // Parties are named like each other all over the world.
  if (institution && institution->type == "party" && countries.size() > 1) countries.resize(1);
  for (const std::string_view country : countries)
    if (const auto organization = known_institution(field, candidate, country)) return add_known(*organization);
  if (is_government && !home_.home().empty()) return of_institution_at(field, candidate, home_.home());
  return add({slug_of(organization_key(field, candidate.head, {})),
              display_name(field, candidate.range),
              std::string(institution ? institution->type : std::string_view{}),
              {}});
}

/// The State Department is that of the United States, unless another country claims it.
std::size_t Identities::of_only_institution(const FieldView& field, const Candidate& candidate) {
  const auto organization = gazetteer_.organization(candidate.institution);
  const bool is_claimed = organization && !candidate.owner.empty() && candidate.owner != organization->country;
  if (!organization || is_claimed) return of_name(field, candidate);
  const std::size_t identity = add_known(*organization);
  raise_confidence(identity, Confidence::Medium);
  return identity;
}

std::size_t Identities::of_institution_at(const FieldView& field, const Candidate& candidate,
                                          std::string_view country) {
  const auto institution = gazetteer_.institution(candidate.institution);
  if (const auto organization = known_institution(field, candidate, country)) return add_known(*organization);
  const std::string id = lower_code(country) + "-" + std::string(candidate.institution);
  const std::string words = display_name(field, candidate.head);
  const auto owner = gazetteer_.country(country);
  return add({id, fill_pattern(institution ? institution->pattern : words, owner ? owner->adjective : country),
              std::string(institution ? institution->type : candidate.type), std::string(country)});
}

std::optional<Organization> Identities::known_institution(const FieldView& field, const Candidate& candidate,
                                                          std::string_view country) const {
  if (const auto organization = find_owned(country, organization_key(field, candidate.head, {}))) return organization;
  if (const auto named = gazetteer_.organization(lower_code(country) + "-" + std::string(candidate.institution)))
    return named;
  return meaning_of_key(organization_key(field, candidate.head, {}), country);
}

std::optional<Organization> Identities::find_owned(std::string_view country, std::string_view words) const {
  const auto owner = gazetteer_.country(country);
  if (!owner) return std::nullopt;
  return meaning_of_key(std::string(owner->adjective) + " " + std::string(words), country);
}

}  // namespace dateline::indexer::organizations
