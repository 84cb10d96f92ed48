// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/resolve_overlaps.h"

#include "indexer/entities/organizations/closed_words.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dateline::indexer::organizations {
namespace {

constexpr std::uint32_t max_exclusion_words = 12;
constexpr std::uint32_t max_place_words = 4;

bool is_in_excluded_phrase(const FieldView& field, const WordRange& range, Rule rule) {
  const std::uint32_t first = range.first > max_exclusion_words ? range.first - max_exclusion_words : 0;
  auto phrase =
      std::lower_bound(field.exclusions.begin(), field.exclusions.end(), first,
                       [](const Exclusion& exclusion, std::uint32_t wanted) { return exclusion.range.first < wanted; });
  for (; phrase != field.exclusions.end() && phrase->range.first < range.end(); ++phrase) {
    if (rule == Rule::Alias && !phrase->hides_aliases) continue;
    if (phrase->range.end() > range.end()) return true;  // the name's last word belongs to the phrase
    if (phrase->range.first <= range.first && phrase->range.end() == range.end()) return true;
  }
  return false;
}

/// "Ford County": the single word in front of such a word is only what the place is named after.
bool names_place(const FieldView& field, const WordRange& range) {
  const std::uint32_t next = range.end();
  return range.count == 1 && next < field.size() && field.tokens[next - 1].gap == Gap::Space &&
         field.is_capital(next) && ends_places(field.folded(next));
}

/// "Heineken Cup", "Carling Premiership": who pays for it does not play in it.
bool names_event(const FieldView& field, const WordRange& range) {
  const std::uint32_t next = range.end();
  return range.count == 1 && next < field.size() && field.tokens[next - 1].gap == Gap::Space &&
         field.is_capital(next) && ends_events(field.folded(next));
}

/// True for "United" in "United States", and for a place itself unless it is an alias.
bool is_in_place_name(const FieldView& field, const WordRange& range, Rule rule) {
  const std::uint32_t reach = std::min(range.first, max_place_words);
  for (std::uint32_t first = range.first - reach; first <= range.first; ++first) {
    const std::uint32_t end = first + field.labels[first].place_words;
    if (end < range.end()) continue;
    const bool is_longer = first < range.first || end > range.end();
    if (is_longer || (rule != Rule::Alias && rule != Rule::Institution)) return true;
  }
  return false;
}

}  // namespace

bool TakenWords::is_free(const WordRange& range) const {
  for (std::uint32_t i = range.first; i < range.end(); ++i)
    if (taken_[i]) return false;
  return true;
}

void TakenWords::take(const WordRange& range) {
  for (std::uint32_t i = range.first; i < range.end(); ++i) taken_[i] = true;
}

bool is_excluded(const FieldView& field, const WordRange& range, Rule rule) {
  return rules::are_stopped(field.ruled, range.first, range.end()) || names_place(field, range) ||
         names_event(field, range) || is_in_place_name(field, range, rule) || is_in_excluded_phrase(field, range, rule);
}

Candidates resolve_overlaps(Candidates candidates, TakenWords& taken) {
  const auto order = [](const Candidate& a, const Candidate& b) {
    return std::tuple(b.range.count, b.by_user, a.rule, a.range.first) <
           std::tuple(a.range.count, a.by_user, b.rule, b.range.first);
  };
  std::stable_sort(candidates.begin(), candidates.end(), order);
  Candidates standing;
  for (Candidate& candidate : candidates) {
    if (!taken.is_free(candidate.range)) continue;
    taken.take(candidate.range);
    standing.push_back(std::move(candidate));
  }
  std::sort(standing.begin(), standing.end(),
            [](const Candidate& a, const Candidate& b) { return a.range.first < b.range.first; });
  return standing;
}

}  // namespace dateline::indexer::organizations
