// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/country_context.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>

namespace dateline::indexer {

using schema::NameContext;
using schema::NameEntry;
using schema::NameRule;

namespace {

/// Types of organizations that act for their country or by whose acts it is known, and those of unknown type. Measured
/// on Reuters-21578: companies that speak cost a point of the precision of mentions, silent central banks cost recall.
constexpr std::array<std::string_view, 9> speaking_types = {
    "", "armed_group", "central_bank", "court", "government", "legislature", "military", "party", "police"};

bool speaks_for_country(const OrganizationMention& organization) {
  return std::find(speaking_types.begin(), speaking_types.end(), organization.type) != speaking_types.end();
}

/// A mention of an organization that hides the names inside it.
struct HidingSpan {
  MentionField field;
  std::uint32_t start;
  std::uint32_t end;
  bool is_sure;
};

/// Sorted by field and start; mentions of organizations never overlap.
std::vector<HidingSpan> hiding_spans(std::span<const OrganizationMention> organizations) {
  std::vector<HidingSpan> spans;
  for (const OrganizationMention& organization : organizations) {
    if (speaks_for_country(organization)) continue;
    for (const Mention& mention : organization.evidence)
      spans.push_back({mention.field, mention.start, mention.end, organization.confidence == Confidence::High});
  }
  std::sort(spans.begin(), spans.end(), [](const HidingSpan& a, const HidingSpan& b) {
    return std::tuple(a.field, a.start) < std::tuple(b.field, b.start);
  });
  return spans;
}

/// Among capitals, what only looks like an organization hides nothing: every run of words looks like one there.
bool is_nested(const CountryCandidate& candidate, const std::vector<HidingSpan>& spans) {
  const auto after = std::upper_bound(
      spans.begin(), spans.end(), candidate, [](const CountryCandidate& wanted, const HidingSpan& span) {
        return std::tuple(wanted.field, wanted.start) < std::tuple(span.field, span.start);
      });
  if (after == spans.begin()) return false;
  const HidingSpan& span = *std::prev(after);
  // What the user calls a country is one, unless it is part of a longer name.
  const bool is_whole = span.start == candidate.start && span.end == candidate.end;
  if (is_whole && candidate.entries.front().rule == NameRule::User) return false;
  return span.field == candidate.field && candidate.end <= span.end && (span.is_sure || !candidate.among_capitals);
}

/// Names of countries that other names in the article support, with how often.
using Support = std::map<std::string_view, int>;

bool is_weak_only(const CountryCandidate& candidate) {
  return std::all_of(candidate.entries.begin(), candidate.entries.end(),
                     [](const NameEntry& entry) { return entry.context == NameContext::Weak; });
}

/// Names that need nothing support their countries, but for those that leave a choice.
Support support_of(const std::vector<CountryCandidate>& candidates, std::string_view dateline_code) {
  Support support;
  if (!dateline_code.empty()) ++support[dateline_code];
  for (const CountryCandidate& candidate : candidates) {
    std::string_view code;
    for (const NameEntry& entry : candidate.entries) {
      if (entry.context == NameContext::Weak || entry.target == code) continue;
      code = code.empty() ? entry.target : std::string_view("several");
    }
    if (code.size() == 2) ++support[code];
  }
  return support;
}

int support_for(const Support& support, const NameEntry& entry) {
  const auto found = support.find(entry.target);
  return found == support.end() ? 0 : found->second;
}

/// Where a name comes from: one place has one name, so that of two groups only one is meant.
constexpr int group_of_cities = 2;
int group_of(const NameEntry& entry) {
  if (entry.rule == NameRule::City) return group_of_cities;
  return entry.rule == NameRule::Region ? 1 : 0;
}

/// The meanings that hold: those that need nothing, else the weak ones that are supported.
std::vector<NameEntry> holding(const CountryCandidate& candidate, const Support& support) {
  std::vector<NameEntry> entries;
  const bool weak_only = is_weak_only(candidate);
  for (const NameEntry& entry : candidate.entries) {
    const bool is_weak = entry.context == NameContext::Weak;
    if (is_weak == weak_only && (!is_weak || support_for(support, entry) > 0)) entries.push_back(entry);
  }
  return entries;
}

void settle(CountryCandidate& candidate, const Support& support) {
  const std::vector<NameEntry> entries = holding(candidate, support);
  if (entries.empty()) return;
  const auto rank = [&](const NameEntry& entry) {
    return std::tuple(support_for(support, entry), -group_of(entry), entry.population);
  };
  const NameEntry best = *std::max_element(entries.begin(), entries.end(),
                                           [&](const NameEntry& a, const NameEntry& b) { return rank(a) < rank(b); });
  candidate.settled.push_back(best);
  // One place, one country: of Congo's two states, or of those that hold Kashmir, the one that the article names more.
  if (best.context == NameContext::Weak || group_of(best) == group_of_cities) return;
  // A row for each of several countries ("Japan and the United States" in two characters): every one counts.
  for (const NameEntry& entry : entries) {
    const bool known = std::any_of(candidate.settled.begin(), candidate.settled.end(),
                                   [&](const NameEntry& other) { return other.target == entry.target; });
    if (!known && group_of(entry) == group_of(best)) candidate.settled.push_back(entry);
  }
}

}  // namespace

void drop_nested(std::vector<CountryCandidate>& candidates, std::span<const OrganizationMention> organizations) {
  const std::vector<HidingSpan> spans = hiding_spans(organizations);
  std::erase_if(candidates, [&](const CountryCandidate& candidate) { return is_nested(candidate, spans); });
}

void settle_meanings(std::vector<CountryCandidate>& candidates, std::string_view dateline_code) {
  const Support support = support_of(candidates, dateline_code);
  for (CountryCandidate& candidate : candidates)
    if (candidate.settled.empty()) settle(candidate, support);
  std::erase_if(candidates, [](const CountryCandidate& candidate) { return candidate.settled.empty(); });
}

}  // namespace dateline::indexer
