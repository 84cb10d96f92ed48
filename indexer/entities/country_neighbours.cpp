// SPDX-License-Identifier: GPL-3.0-or-later
// What do the words beside a name say about it?
#include "indexer/entities/country_context.h"
#include "indexer/entities/language_words.h"
#include "indexer/entities/letter_case.h"
#include "indexer/entities/organizations/closed_words.h"
#include "indexer/entities/place_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace dateline::indexer {

using schema::NameContext;
using schema::NameEntry;
using schema::NameRule;

namespace {

class Neighbours {
public:
  Neighbours(std::vector<CountryCandidate>& candidates, const CountryField& field)
      : candidates_(candidates), field_(field) {}
  void run();

private:
  const CountryCandidate* candidate_at(std::size_t word) const;
  bool is_name_part(std::size_t word) const;
  bool starts_sentence(std::size_t word) const;
  bool joins_before(std::size_t first) const;
  bool joins_after(std::size_t next) const;
  void settle_by_office(CountryCandidate& weak, std::size_t next) const;
  bool is_short_state_behind_town(const CountryCandidate& state) const;
  bool is_town_of(const CountryCandidate& town, const CountryCandidate& state) const;
  bool stand_in_list(const CountryCandidate& left, const CountryCandidate& right) const;
  std::string_view gap_before(std::size_t word) const {
    if (word == 0 || word >= field_.words.size()) return {};
    const auto end = field_.words[word - 1].end;
    return field_.text.substr(end, field_.words[word].start - end);
  }

  std::vector<CountryCandidate>& candidates_;
  const CountryField& field_;
};

bool is_weak(const CountryCandidate& candidate) {
  return candidate.settled.empty() &&
         std::all_of(candidate.entries.begin(), candidate.entries.end(),
                     [](const NameEntry& entry) { return entry.context == NameContext::Weak; });
}

/// The candidate that holds `word`, nullptr if there is none.
const CountryCandidate* Neighbours::candidate_at(std::size_t word) const {
  const auto after = std::upper_bound(candidates_.begin(), candidates_.end(), word,
                                      [](std::size_t w, const CountryCandidate& c) { return w < c.first_word; });
  if (after == candidates_.begin()) return nullptr;
  const CountryCandidate& before = *std::prev(after);
  return word < before.first_word + before.word_count ? &before : nullptr;
}

/// True for a capitalised word that makes a longer name with what it stands beside. Other names of countries do not
/// ("Russian"), but for those that may be a person's themselves ("Elizabeth Warren").
bool Neighbours::is_name_part(std::size_t word) const {
  if (case_at(field_.text, field_.words[word].start) != LetterCase::Upper) return false;
  const CountryCandidate* candidate = candidate_at(word);
  if (candidate != nullptr) return is_weak(*candidate);
  return !is_plain_neighbour(field_.words.folded(word), field_.language);
}

bool Neighbours::joins_before(std::size_t first) const {
  if (first <= field_.first_word) return false;
  const std::string_view gap = gap_before(first);
  const std::string_view word = field_.words.folded(first - 1);
  if (gap == ". ") return is_personal_title(word) || word.size() == 1;
  if (gap != " " && gap != "\n") return false;
  // "die Polizei Wien": in German every noun has a capital.
  if (field_.language == "de" && !organizations::is_given_name(word) && !is_personal_title(word)) return false;
  // "Мэр Лондона": we know no list of words that only start a sentence in other languages than English.
  const bool tells = field_.language == "en" || !starts_sentence(first - 1);
  return tells && is_name_part(first - 1);
}

/// True for the first word of the field and behind what ends a sentence or opens a quotation.
bool Neighbours::starts_sentence(std::size_t word) const {
  if (word <= field_.first_word) return true;
  const std::string_view gap = gap_before(word);
  return gap != " " && gap.find_first_of(".!?:\n\"") != std::string_view::npos;
}

bool Neighbours::joins_after(std::size_t next) const {
  const std::string_view gap = gap_before(next);
  return (gap == " " || gap == "\n") && is_name_part(next);
}

bool is_state_with_towns(const NameEntry& entry) {
  return entry.rule == NameRule::Region && (entry.target == "US" || entry.target == "CA");
}

/// "London, New York and Tokyo" are cities.
bool is_city_too(const NameEntry& state) {
  return state.written == "New York" || state.written == "Washington" || state.written == "Quebec";
}

/// "Tbilisi, Georgia": what both can be, they are. "Paris, Texas": else the state decides for the city. In "Armenia,
/// Georgia" there is no city.
void settle_city_and_state(CountryCandidate& city, CountryCandidate& state) {
  const auto is_place = [](const NameEntry& entry) {
    return entry.rule == NameRule::City || entry.rule == NameRule::Capital;
  };
  // "Rep. David Rivera, Florida Republican" is no city.
  if (!is_place(city.entries.front()) || city.joins_before) return;
  const auto shared = std::find_if(state.entries.begin(), state.entries.end(), [&](const NameEntry& entry) {
    return std::any_of(city.entries.begin(), city.entries.end(),
                       [&](const NameEntry& other) { return is_place(other) && other.target == entry.target; });
  });
  const auto region = std::find_if(state.entries.begin(), state.entries.end(), [](const NameEntry& entry) {
    return is_state_with_towns(entry) && !is_city_too(entry);
  });
  const auto meant = shared != state.entries.end() ? shared : region;
  if (meant == state.entries.end()) return;
  const NameRule rule = city.entries.front().rule;
  state.settled = {*meant};
  city.settled = {*meant};
  city.settled.front().rule = rule;
}

void settle_as_town(CountryCandidate& town, CountryCandidate& state) {
  state.settled = {state.entries.front()};
  town.settled = state.settled;
  town.settled.front().rule = NameRule::City;
}

/// "Egypt, Jordan and Lebanon": nothing but a comma or one conjunction between the two.
bool Neighbours::stand_in_list(const CountryCandidate& left, const CountryCandidate& right) const {
  if (left.is_hidden || right.is_hidden) return false;
  const std::string_view between = field_.text.substr(left.end, right.start - left.end);
  return between == ", " || is_conjunction(between, field_.language);
}

bool is_one_country(const CountryCandidate& candidate) {
  return std::all_of(candidate.entries.begin(), candidate.entries.end(),
                     [&](const NameEntry& entry) { return entry.target == candidate.entries.front().target; });
}

/// In a list of countries a weak name is a country's, in one of states a state's, in one of cities a capital's.
void settle_by_list(CountryCandidate& weak, const CountryCandidate& neighbour) {
  const bool is_capital = is_one_country(weak);
  for (const NameRule rule : {NameRule::Name, NameRule::Capital, NameRule::Region}) {
    const bool listed = std::any_of(neighbour.entries.begin(), neighbour.entries.end(), [&](const NameEntry& entry) {
      const bool is_city = is_capital && rule == NameRule::Capital && entry.rule == NameRule::City;
      return (entry.rule == rule || is_city) && entry.context == NameContext::None;
    });
    if (!listed || !weak.settled.empty()) continue;
    std::copy_if(weak.entries.begin(), weak.entries.end(), std::back_inserter(weak.settled),
                 [rule](const NameEntry& entry) { return entry.rule == rule; });
  }
}

/// "in Jordan" is the country, where the name has no other meaning.
void settle_by_place_word(CountryCandidate& weak) {
  const bool is_name = std::all_of(weak.entries.begin(), weak.entries.end(),
                                   [](const NameEntry& entry) { return entry.rule == NameRule::Name; });
  if (is_name && is_one_country(weak) && weak.behind_place_word) weak.settled.push_back(weak.entries.front());
}

/// "Jordan Prime Minister", "Georgia Gov. Brian Kemp": what a country has, or what a state has.
void Neighbours::settle_by_office(CountryCandidate& weak, std::size_t next) const {
  const std::string_view office = field_.words.folded(next);
  const bool is_national = is_national_office(office);
  if (!is_national && !is_state_office(office)) return;
  const NameRule rule = is_national ? NameRule::Name : NameRule::Region;
  std::vector<NameEntry> meant;
  std::copy_if(weak.entries.begin(), weak.entries.end(), std::back_inserter(meant),
               [rule](const NameEntry& entry) { return entry.rule == rule; });
  if (meant.size() == 1) weak.settled = std::move(meant);
}

/// "in Peru, Indiana, a factory": a country's name before a state is a town's, unless both stand in a list ("from
/// Mexico, Texas and California").
bool Neighbours::is_town_of(const CountryCandidate& town, const CountryCandidate& state) const {
  if (town.first_word <= field_.first_word || town.among_capitals || town.entries.front().rule != NameRule::Name ||
      !is_state_with_towns(state.entries.front()) || town.entries.front().target == state.entries.front().target)
    return false;
  const std::string_view before = field_.words.folded(town.first_word - 1);
  if (gap_before(town.first_word) != " " || !(is_place_word(before, field_.language) || is_origin_word(before)))
    return false;
  const std::size_t next = state.first_word + state.word_count;
  if (next >= field_.words.size()) return true;
  const std::string_view behind = field_.words.folded(next);
  return behind != "and" && behind != "or" && candidate_at(next) == nullptr;
}

/// "Harrisburg, Pa.": what is short for a state, behind any town.
bool Neighbours::is_short_state_behind_town(const CountryCandidate& state) const {
  const NameEntry& entry = state.entries.front();
  return is_state_with_towns(entry) && entry.written.ends_with('.') && state.first_word > field_.first_word &&
         gap_before(state.first_word) == ", " &&
         case_at(field_.text, field_.words[state.first_word - 1].start) == LetterCase::Upper;
}

void Neighbours::run() {
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    CountryCandidate& candidate = candidates_[i];
    const std::size_t first = candidate.first_word;
    // Among capitals every word looks like a part of a name.
    candidate.joins_before = !candidate.among_capitals && joins_before(first);
    candidate.joins_after = !candidate.among_capitals && joins_after(first + candidate.word_count);
    candidate.behind_place_word = first > field_.first_word && gap_before(first) == " " &&
                                  is_place_word(field_.words.folded(first - 1), field_.language);
    // "à Lyon Grégory Doucet": where names follow places without a comma.
    if (field_.language != "en" && candidate.behind_place_word) candidate.joins_after = false;
    if (candidate.is_hidden) continue;
    const std::size_t next = first + candidate.word_count;
    if (gap_before(next) == " " && is_weak(candidate) && !candidate.joins_before) {
      settle_by_office(candidate, next);
      if (!candidate.settled.empty()) candidate.joins_after = false;
    }
    if (is_weak(candidate) && is_short_state_behind_town(candidate)) candidate.settled = {candidate.entries.front()};
    if (i > 0 && field_.text.substr(candidates_[i - 1].end, candidate.start - candidates_[i - 1].end) == ", ") {
      if (is_town_of(candidates_[i - 1], candidate)) settle_as_town(candidates_[i - 1], candidate);
      settle_city_and_state(candidates_[i - 1], candidate);
    }
    if (!is_weak(candidate) || candidate.joins_before || candidate.joins_after) continue;
    settle_by_place_word(candidate);
    if (i > 0 && stand_in_list(candidates_[i - 1], candidate)) settle_by_list(candidate, candidates_[i - 1]);
    if (i + 1 < candidates_.size() && stand_in_list(candidate, candidates_[i + 1]))
      settle_by_list(candidate, candidates_[i + 1]);
  }
}

}  // namespace

void read_neighbours(std::vector<CountryCandidate>& candidates, const CountryField& field) {
  Neighbours(candidates, field).run();
}

}  // namespace dateline::indexer
