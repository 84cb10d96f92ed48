// SPDX-License-Identifier: GPL-3.0-or-later
// What do the words beside a name say about it?
#include "indexer/entities/country_context.h"
#include "indexer/entities/letter_case.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace dateline::indexer {

using schema::NameContext;
using schema::NameEntry;
using schema::NameRule;

namespace {

/// Folded, sorted. Capitalised words that stand beside a place without making a longer name of it.
constexpr std::array<std::string_view, 62> plain_neighbours = {
    "a",      "after",    "airport",  "and",      "april",     "area",    "as",       "at",       "august",
    "before", "but",      "by",       "central",  "city",      "county",  "december", "district", "downtown",
    "east",   "eastern",  "february", "for",      "friday",    "from",    "governor", "greater",  "he",
    "in",     "inner",    "it",       "january",  "july",      "june",    "march",    "may",      "mayor",
    "monday", "near",     "north",    "northern", "november",  "october", "of",       "on",       "outside",
    "police", "province", "region",   "saturday", "september", "she",     "since",    "south",    "southern",
    "sunday", "the",      "thursday", "tuesday",  "wednesday", "west",    "western",  "when"};
static_assert(std::is_sorted(plain_neighbours.begin(), plain_neighbours.end()));

/// Folded, sorted. Behind these a name is a place's, seldom a person's.
constexpr std::array<std::string_view, 13> place_words = {
    "across",       "central",  "eastern",  "in",         "inside",  "into",  "neighboring",
    "neighbouring", "northern", "southern", "throughout", "western", "within"};
static_assert(std::is_sorted(place_words.begin(), place_words.end()));

class Neighbours {
public:
  Neighbours(std::vector<CountryCandidate>& candidates, const CountryField& field)
      : candidates_(candidates), field_(field) {}
  void run();

private:
  bool starts_candidate(std::size_t word) const;
  bool ends_candidate(std::size_t word) const;
  bool joins_name(std::size_t word, std::string_view gap) const;
  bool is_part_of_longer_name(const CountryCandidate& candidate) const;
  void settle_city_and_state(CountryCandidate& city, CountryCandidate& state) const;
  bool stand_in_list(const CountryCandidate& left, const CountryCandidate& right) const;
  void settle_by_list(CountryCandidate& weak, const CountryCandidate& neighbour) const;
  void settle_by_place_word(CountryCandidate& weak) const;
  std::string_view gap_before(std::size_t word) const {
    if (word == 0 || word >= field_.words.size()) return {};
    const auto end = field_.words[word - 1].end;
    return field_.text.substr(end, field_.words[word].start - end);
  }

  std::vector<CountryCandidate>& candidates_;
  const CountryField& field_;
};

/// Demonyms stand beside capitalised words all the time ("Korean President"); places seldom do.
bool is_fragile(const CountryCandidate& candidate) {
  return std::all_of(candidate.entries.begin(), candidate.entries.end(), [](const NameEntry& entry) {
    const bool is_place =
        entry.rule == NameRule::Name || entry.rule == NameRule::Capital || entry.rule == NameRule::Region;
    return entry.rule == NameRule::City || (is_place && entry.context == NameContext::Weak);
  });
}

bool Neighbours::starts_candidate(std::size_t word) const {
  const auto found = std::lower_bound(candidates_.begin(), candidates_.end(), word,
                                      [](const CountryCandidate& c, std::size_t w) { return c.first_word < w; });
  return found != candidates_.end() && found->first_word == word;
}

bool Neighbours::ends_candidate(std::size_t word) const {
  const auto after = std::upper_bound(candidates_.begin(), candidates_.end(), word,
                                      [](std::size_t w, const CountryCandidate& c) { return w < c.first_word; });
  if (after == candidates_.begin()) return false;
  const CountryCandidate& before = *std::prev(after);
  return before.first_word + before.word_count - 1 == word;
}

/// True if `word`, apart by `gap`, makes a longer name together with its neighbour.
bool Neighbours::joins_name(std::size_t word, std::string_view gap) const {
  if (gap != " " && gap != "\n" && gap != "-") return false;
  if (case_at(field_.text, field_.words[word].start) != LetterCase::Upper) return false;
  return !std::binary_search(plain_neighbours.begin(), plain_neighbours.end(), field_.words.folded(word));
}

bool Neighbours::is_part_of_longer_name(const CountryCandidate& candidate) const {
  const std::size_t first = candidate.first_word;
  const std::size_t next = first + candidate.word_count;
  if (first > field_.first_word && joins_name(first - 1, gap_before(first)) && !ends_candidate(first - 1)) return true;
  return next < field_.words.size() && joins_name(next, gap_before(next)) && !starts_candidate(next);
}

/// "Tbilisi, Georgia": what both can be, they are. "Paris, Texas": else the state decides for the city. In "Armenia,
/// Georgia" there is no city.
void Neighbours::settle_city_and_state(CountryCandidate& city, CountryCandidate& state) const {
  const auto is_place = [](const NameEntry& entry) {
    return entry.rule == NameRule::City || entry.rule == NameRule::Capital;
  };
  const auto place = std::find_if(city.entries.begin(), city.entries.end(), is_place);
  if (place == city.entries.end() || place != city.entries.begin()) return;
  const auto shared = std::find_if(state.entries.begin(), state.entries.end(), [&](const NameEntry& entry) {
    return std::any_of(city.entries.begin(), city.entries.end(),
                       [&](const NameEntry& other) { return is_place(other) && other.target == entry.target; });
  });
  const auto region = std::find_if(state.entries.begin(), state.entries.end(),
                                   [](const NameEntry& entry) { return entry.rule == NameRule::Region; });
  const auto meant = shared != state.entries.end() ? shared : region;
  if (meant == state.entries.end()) return;
  state.settled = {*meant};
  city.settled = {*meant};
  city.settled.front().rule = place->rule;
}

bool is_weak(const CountryCandidate& candidate) {
  return candidate.settled.empty() &&
         std::all_of(candidate.entries.begin(), candidate.entries.end(),
                     [](const NameEntry& entry) { return entry.context == NameContext::Weak; });
}

/// "Egypt, Jordan and Lebanon": nothing but a comma or one conjunction between the two.
bool Neighbours::stand_in_list(const CountryCandidate& left, const CountryCandidate& right) const {
  const std::string_view between = field_.text.substr(left.end, right.start - left.end);
  return between == ", " || between == " and " || between == ", and " || between == " or ";
}

/// In a list of countries a weak name is a country's, in one of states a state's.
void Neighbours::settle_by_list(CountryCandidate& weak, const CountryCandidate& neighbour) const {
  for (const NameRule rule : {NameRule::Name, NameRule::Capital, NameRule::Region}) {
    const bool listed = std::any_of(neighbour.entries.begin(), neighbour.entries.end(), [rule](const NameEntry& entry) {
      return entry.rule == rule && entry.context == NameContext::None;
    });
    if (!listed || !weak.settled.empty()) continue;
    std::copy_if(weak.entries.begin(), weak.entries.end(), std::back_inserter(weak.settled),
                 [rule](const NameEntry& entry) { return entry.rule == rule; });
  }
}

/// "in Jordan" is the country, where the name has no other meaning.
void Neighbours::settle_by_place_word(CountryCandidate& weak) const {
  const std::size_t first = weak.first_word;
  const bool is_one_country = std::all_of(weak.entries.begin(), weak.entries.end(), [&](const NameEntry& entry) {
    return entry.rule == NameRule::Name && entry.target == weak.entries.front().target;
  });
  if (!is_one_country || first == field_.first_word || gap_before(first) != " ") return;
  if (std::binary_search(place_words.begin(), place_words.end(), field_.words.folded(first - 1)))
    weak.settled.push_back(weak.entries.front());
}

void Neighbours::run() {
  std::vector<bool> dropped(candidates_.size());
  const bool capitals = is_all_capitals(field_.text);
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    CountryCandidate& candidate = candidates_[i];
    const bool follows = i > 0 && candidates_[i - 1].first_word + candidates_[i - 1].word_count == candidate.first_word;
    if (follows && gap_before(candidate.first_word) == ", ") settle_city_and_state(candidates_[i - 1], candidate);
    if (!capitals && is_fragile(candidate)) dropped[i] = is_part_of_longer_name(candidate);
    if (dropped[i] || !is_weak(candidate)) continue;
    settle_by_place_word(candidate);
    if (i > 0 && stand_in_list(candidates_[i - 1], candidate)) settle_by_list(candidate, candidates_[i - 1]);
    if (i + 1 < candidates_.size() && stand_in_list(candidate, candidates_[i + 1]))
      settle_by_list(candidate, candidates_[i + 1]);
  }
  std::size_t i = 0;
  std::erase_if(candidates_,
                [&](const CountryCandidate& candidate) { return dropped[i++] && candidate.settled.empty(); });
}

}  // namespace

void read_neighbours(std::vector<CountryCandidate>& candidates, const CountryField& field) {
  Neighbours(candidates, field).run();
}

}  // namespace dateline::indexer
