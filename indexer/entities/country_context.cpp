// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/country_context.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace dateline::indexer {

using schema::NameContext;
using schema::NameEntry;
using schema::NameRule;

namespace {

/// Types of organizations that act for their country: what they do, it does.
constexpr std::array<std::string_view, 6> speaking_types = {"government", "military", "police",
                                                            "parliament", "court",    "party"};

bool speaks_for_country(const OrganizationMention& organization) {
  return std::find(speaking_types.begin(), speaking_types.end(), organization.type) != speaking_types.end();
}

bool covers(const Mention& mention, const CountryCandidate& candidate) {
  return mention.field == candidate.field && mention.start <= candidate.start && candidate.end <= mention.end;
}

bool is_nested(const CountryCandidate& candidate, std::span<const OrganizationMention> organizations) {
  return std::any_of(organizations.begin(), organizations.end(), [&](const OrganizationMention& organization) {
    return !speaks_for_country(organization) &&
           std::any_of(organization.evidence.begin(), organization.evidence.end(),
                       [&](const Mention& mention) { return covers(mention, candidate); });
  });
}

/// Names of countries that other names in the article support, with how often.
using Support = std::map<std::string_view, int>;

bool is_weak_only(const CountryCandidate& candidate) {
  return std::all_of(candidate.entries.begin(), candidate.entries.end(),
                     [](const NameEntry& entry) { return entry.context == NameContext::Weak; });
}

/// Only a candidate with one country supports it.
Support support_of(const std::vector<CountryCandidate>& candidates, std::string_view dateline_code) {
  Support support;
  if (!dateline_code.empty()) ++support[dateline_code];
  for (const CountryCandidate& candidate : candidates) {
    if (is_weak_only(candidate)) continue;
    const std::string_view code = candidate.entries.front().target;
    const bool certain = std::all_of(candidate.entries.begin(), candidate.entries.end(), [&](const NameEntry& entry) {
      return entry.target == code || entry.context == NameContext::Weak;
    });
    if (certain) ++support[code];
  }
  return support;
}

void settle(CountryCandidate& candidate, const Support& support) {
  const NameEntry* best = nullptr;
  const auto support_for = [&](const NameEntry& entry) {
    const auto found = support.find(entry.target);
    return found == support.end() ? 0 : found->second;
  };
  const auto rank = [&](const NameEntry& entry) {
    return std::tuple(support_for(entry), -static_cast<int>(entry.rule), entry.population);
  };
  for (const NameEntry& entry : candidate.entries) {
    if (entry.context == NameContext::Weak && support_for(entry) == 0) continue;
    if (best == nullptr || rank(entry) > rank(*best)) best = &entry;
  }
  if (best == nullptr) return;
  candidate.code = best->target;
  candidate.rule = best->rule;
}

}  // namespace

void drop_nested(std::vector<CountryCandidate>& candidates, std::span<const OrganizationMention> organizations) {
  std::erase_if(candidates, [&](const CountryCandidate& candidate) { return is_nested(candidate, organizations); });
}

void settle_meanings(std::vector<CountryCandidate>& candidates, std::string_view dateline_code) {
  const Support support = support_of(candidates, dateline_code);
  for (CountryCandidate& candidate : candidates)
    if (candidate.code.empty()) settle(candidate, support);
  std::erase_if(candidates, [](const CountryCandidate& candidate) { return candidate.code.empty(); });
}

}  // namespace dateline::indexer
