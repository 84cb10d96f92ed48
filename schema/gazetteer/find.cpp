// SPDX-License-Identifier: GPL-3.0-or-later
// What does a person mean by a value typed for a country or an organization?
#include "schema/gazetteer/gazetteer.h"

#include <algorithm>
#include <array>

namespace dateline::schema {
namespace {

/// Every meaning of the whole of `value`.
std::vector<NameEntry> meanings_of(const Gazetteer& gazetteer, std::string_view value) {
  const Words words = split_words(value, "und");
  if (words.empty()) return {};
  std::vector<NameMatch> matches;
  gazetteer.matches_at(words, 0, matches);
  if (matches.empty() || matches.back().count != words.size()) return {};
  return std::move(matches.back().entries);
}

std::optional<Country> country_of_code(const Gazetteer& gazetteer, std::string_view value) {
  if (value.size() != 2) return std::nullopt;
  std::array<char, 2> code{};
  std::transform(value.begin(), value.end(), code.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return gazetteer.country(std::string_view(code.data(), code.size()));
}

bool holds_today(const NameEntry& entry) {
  return entry.until > max_day;
}

/// How near a kind of name is to what a person means; lower is nearer, nullopt for kinds that are never meant.
std::optional<int> country_tier(const NameEntry& entry) {
  const bool ours = entry.language.empty() || entry.language == "en";
  const int past = holds_today(entry) ? 0 : 4;
  switch (entry.rule) {
    case NameRule::Name:
    case NameRule::OfficialName:
      return (ours ? 0 : 2) + past;
    case NameRule::Abbreviation:
    case NameRule::Demonym:
    case NameRule::FormerName:
      return (ours ? 1 : 3) + past;
    default:
      return std::nullopt;
  }
}

/// The one target of the nearest tier; empty where that tier names several.
template <typename Tier>
std::string_view target_of_nearest(const std::vector<NameEntry>& entries, Tier tier_of) {
  std::optional<int> nearest;
  std::string_view target;
  for (const NameEntry& entry : entries) {
    const std::optional<int> tier = tier_of(entry);
    if (!tier || (nearest && *tier > *nearest)) continue;
    if (!nearest || *tier < *nearest) {
      nearest = tier;
      target = entry.target;
    } else if (entry.target != target) {
      target = {};
    }
  }
  return target;
}

}  // namespace

std::optional<Country> Gazetteer::find_country(std::string_view value) const {
  if (auto found = country_of_code(*this, value)) return found;
  const std::vector<NameEntry> entries = meanings_of(*this, value);
  const std::string_view code = target_of_nearest(entries, country_tier);
  return code.empty() ? std::nullopt : country(code);
}

std::optional<Organization> Gazetteer::find_organization(std::string_view value) const {
  if (auto found = organization(value)) return found;
  const std::vector<NameEntry> entries = meanings_of(*this, value);
  const std::string_view id = target_of_nearest(entries, [](const NameEntry& entry) {
    return entry.rule == NameRule::Organization ? std::optional<int>(0) : std::nullopt;
  });
  return id.empty() ? std::nullopt : organization(id);
}

}  // namespace dateline::schema
