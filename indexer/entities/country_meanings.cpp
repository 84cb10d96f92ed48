// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several meanings does a name have, given what else the article names?
#include "indexer/entities/country_context.h"
#include "indexer/entities/near_countries.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace dateline::indexer {

using schema::NameContext;
using schema::NameEntry;
using schema::NameRule;

namespace {

/// How often names that need nothing speak of a country: by places in it, by anything else.
struct Support {
  int places = 0;
  int others = 0;
};
using SupportByCountry = std::map<std::string_view, Support>;

bool is_weak(const NameEntry& entry) {
  return entry.context == NameContext::Weak;
}

/// "Georgian" is said of the country, hardly ever of the state.
bool is_telling_demonym(const CountryCandidate& candidate, const NameEntry& entry) {
  return candidate.entries.size() == 1 && !candidate.joins_before && entry.rule == NameRule::Demonym &&
         !surroundings_of(entry.target).near.empty();
}

/// Names that need nothing support their countries, but for those that leave a choice.
SupportByCountry support_of(const std::vector<CountryCandidate>& candidates, std::string_view dateline_code) {
  SupportByCountry support;
  if (!dateline_code.empty()) ++support[dateline_code].others;
  for (const CountryCandidate& candidate : candidates) {
    const NameEntry* sure = nullptr;
    bool is_one_country = true;
    for (const NameEntry& entry : candidate.settled.empty() ? candidate.entries : candidate.settled) {
      if (is_weak(entry) && candidate.settled.empty() && !is_telling_demonym(candidate, entry)) continue;
      is_one_country = is_one_country && (sure == nullptr || sure->target == entry.target);
      sure = &entry;
    }
    if (sure == nullptr || !is_one_country) continue;
    Support& country = support[sure->target];
    ++(sure->rule == NameRule::Region || sure->rule == NameRule::City ? country.places : country.others);
  }
  return support;
}

/// Where a name comes from: one place has one name, so that of two groups only one is meant.
constexpr int group_of_cities = 2;
int group_of(const NameEntry& entry) {
  if (entry.rule == NameRule::City) return group_of_cities;
  return entry.rule == NameRule::Region ? 1 : 0;
}

/// Settles candidates one by one against the support that the whole article gives.
class Meanings {
public:
  explicit Meanings(SupportByCountry support) : support_(std::move(support)) {}
  void settle(CountryCandidate& candidate) const;

private:
  int own_support(const NameEntry& entry) const;
  int near_support(const NameEntry& entry) const;
  int support_for(const NameEntry& entry) const { return own_support(entry) + near_support(entry); }
  bool stands_alone(const CountryCandidate& candidate, const NameEntry& entry) const;
  std::vector<NameEntry> holding(const CountryCandidate& candidate) const;

  SupportByCountry support_;
};

/// That an article names the United States says little about which of its states it means: what is in it says more.
int Meanings::own_support(const NameEntry& entry) const {
  const auto found = support_.find(entry.target);
  if (found == support_.end()) return 0;
  const auto& [places, others] = found->second;
  return entry.rule == NameRule::Region ? 2 * places + others : 2 * (places + others);
}

/// "Jordan hosts refugees from Syria": countries around a country are named with it. Where the rival is named too, they
/// say nothing: Russia is often named where Georgia is the state.
int Meanings::near_support(const NameEntry& entry) const {
  const Surroundings surroundings = surroundings_of(entry.target);
  if (entry.rule != NameRule::Name || support_.contains(surroundings.rival)) return 0;
  int near = 0;
  for (const std::string_view code : surroundings.near)
    if (const auto found = support_.find(code); found != support_.end())
      near += found->second.places + found->second.others;
  return near;
}

/// The meanings that hold: those that need nothing and the weak ones that are supported; these alone where the article
/// knows nothing of the others ("Congo" is Brazzaville's where only that is named).
std::vector<NameEntry> Meanings::holding(const CountryCandidate& candidate) const {
  std::vector<NameEntry> sure;
  std::vector<NameEntry> supported;
  bool sure_is_supported = false;
  for (const NameEntry& entry : candidate.entries) {
    if (!is_weak(entry)) {
      sure.push_back(entry);
      sure_is_supported = sure_is_supported || own_support(entry) > 0;
    } else if (support_for(entry) > 0) {
      supported.push_back(entry);
    }
  }
  if (sure.empty()) return supported;
  const bool is_named = std::any_of(supported.begin(), supported.end(), [&](const NameEntry& entry) {
    return group_of(entry) == group_of(sure.front()) && own_support(entry) > 0;
  });
  return is_named && !sure_is_supported ? supported : sure;
}

/// "Washington": a capital or a state, but of one country in any case.
bool is_of_one_country(const CountryCandidate& candidate) {
  const auto& entries = candidate.entries;
  return entries.size() > 1 && std::all_of(entries.begin(), entries.end(), [&](const NameEntry& entry) {
           return entry.target == entries.front().target;
         });
}

/// News gives a person's full name first: "Jordan" that stands beside no other name is the country.
bool Meanings::stands_alone(const CountryCandidate& candidate, const NameEntry& entry) const {
  if (entry.rule == NameRule::Capital && is_of_one_country(candidate))
    return !candidate.joins_before && !candidate.joins_after;  // "Denzel Washington" is gone by now, also later alone
  const Surroundings surroundings = surroundings_of(entry.target);
  const bool may_stand = entry.rule == NameRule::Demonym || (entry.rule == NameRule::Name && surroundings.stands_alone);
  const bool is_known = surroundings.stands_alone || !surroundings.near.empty();
  return may_stand && is_known && !candidate.joins_before && !support_.contains(surroundings.rival);
}

void Meanings::settle(CountryCandidate& candidate) const {
  std::vector<NameEntry> entries = holding(candidate);
  if (entries.empty())
    std::copy_if(candidate.entries.begin(), candidate.entries.end(), std::back_inserter(entries),
                 [&](const NameEntry& entry) { return stands_alone(candidate, entry); });
  if (entries.empty()) return;
  const auto rank = [&](const NameEntry& entry) {
    return std::tuple(support_for(entry), -group_of(entry), entry.population);
  };
  const NameEntry best = *std::max_element(entries.begin(), entries.end(),
                                           [&](const NameEntry& a, const NameEntry& b) { return rank(a) < rank(b); });
  candidate.settled.push_back(best);
  // One place, one country: of Congo's two states, or of those that hold Kashmir, the one that the article names more.
  if (is_weak(best) || group_of(best) == group_of_cities) return;
  // A row for each of several countries ("Japan and the United States" in two characters): every one counts.
  for (const NameEntry& entry : entries) {
    const bool known = std::any_of(candidate.settled.begin(), candidate.settled.end(),
                                   [&](const NameEntry& other) { return other.target == entry.target; });
    if (!known && group_of(entry) == group_of(best)) candidate.settled.push_back(entry);
  }
}

}  // namespace

void settle_meanings(std::vector<CountryCandidate>& candidates, std::string_view dateline_code) {
  const Meanings meanings(support_of(candidates, dateline_code));
  for (CountryCandidate& candidate : candidates)
    if (candidate.settled.empty()) meanings.settle(candidate);
  std::erase_if(candidates, [](const CountryCandidate& candidate) { return candidate.settled.empty(); });
}

}  // namespace dateline::indexer
