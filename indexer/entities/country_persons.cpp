// SPDX-License-Identifier: GPL-3.0-or-later
// Which names of places are persons' or parts of longer names in this article?
#include "indexer/entities/country_context.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace dateline::indexer {

using schema::NameContext;
using schema::NameEntry;
using schema::NameRule;

namespace {

bool is_place(const NameEntry& entry) {
  return entry.rule == NameRule::City || entry.rule == NameRule::Capital || entry.rule == NameRule::Region ||
         (entry.rule == NameRule::Name && entry.context == NameContext::Weak);
}

/// Names that a person may have. Demonyms stand beside capitalised words all the time ("Korean President").
bool may_be_person(const CountryCandidate& candidate) {
  return candidate.settled.empty() && candidate.word_count == 1 &&
         std::all_of(candidate.entries.begin(), candidate.entries.end(), is_place);
}

/// Cities and weak names do not stand what firm ones do.
bool is_fragile(const CountryCandidate& candidate) {
  return std::all_of(candidate.entries.begin(), candidate.entries.end(), [](const NameEntry& entry) {
    return entry.rule == NameRule::City || (entry.context == NameContext::Weak && is_place(entry));
  });
}

bool is_weak_city(const CountryCandidate& candidate) {
  return std::all_of(candidate.entries.begin(), candidate.entries.end(), [](const NameEntry& entry) {
    return entry.rule == NameRule::City && entry.context == NameContext::Weak;
  });
}

std::string_view name_of_candidate(const CountryCandidate& candidate) {
  return candidate.entries.front().written;
}

/// "Jordan" of "Jordan Peterson", "Chad" of "Chad Smith": a first name that is a country's in other articles.
bool may_be_first_name(const CountryCandidate& candidate) {
  return candidate.joins_after &&
         std::all_of(candidate.entries.begin(), candidate.entries.end(), [](const auto& entry) {
           return entry.rule == NameRule::Name && entry.context == NameContext::Weak;
         });
}

/// What follows a first name or a title, or stands before a surname, somewhere and for a place nowhere: "Elizabeth
/// Warren", then "Warren".
std::set<std::string_view> persons_of(const std::vector<CountryCandidate>& candidates) {
  std::set<std::string_view> persons;
  for (const CountryCandidate& candidate : candidates)
    if (may_be_person(candidate) && (candidate.joins_before || may_be_first_name(candidate)))
      persons.insert(name_of_candidate(candidate));
  for (const CountryCandidate& candidate : candidates)
    if ((candidate.behind_place_word && !candidate.is_hidden) || !candidate.settled.empty())
      persons.erase(name_of_candidate(candidate));
  return persons;
}

}  // namespace

void drop_name_parts(std::vector<CountryCandidate>& candidates) {
  const std::set<std::string_view> persons = persons_of(candidates);
  std::erase_if(candidates, [&](const CountryCandidate& candidate) {
    if (candidate.is_hidden) return true;
    if (!candidate.settled.empty()) return false;
    if (is_fragile(candidate) && (candidate.joins_before || candidate.joins_after)) return true;
    if (may_be_person(candidate) && (candidate.joins_before || persons.contains(name_of_candidate(candidate))))
      return true;
    return is_weak_city(candidate) && !candidate.behind_place_word;
  });
}

}  // namespace dateline::indexer
