// SPDX-License-Identifier: GPL-3.0-or-later
// Where does the place of a dateline end, and what belongs to its region?
#include "indexer/dates/date_words.h"
#include "indexer/dates/dateline_cursor.h"
#include "indexer/dates/news_agencies.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr int max_place_words = 5;
constexpr int max_uncased_words = 4;
constexpr int max_region_words = 4;
constexpr std::array<std::string_view, 31> name_particles{
    "de",  "del", "di", "da", "do", "dos", "das", "la",  "las", "le",  "les", "el",  "al",  "of", "the", "upon",
    "sur", "en",  "am", "an", "im", "in",  "der", "den", "aan", "van", "na",  "pod", "над", "на", "and"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

/// A word of a name, with the dot of an abbreviation ("ST.") or of an initial ("N.Y.") behind it.
bool DatelineCursor::take_name_word(LetterCase wanted, bool is_first) {
  const DatelineToken* word = peek();
  if (!is_word(word) || starts_day(0)) return false;
  const bool is_initial = word->letters == 1 && sees_mark(U'.', 1) && wanted != LetterCase::None;
  const bool fits = word->letter_case == wanted || (is_initial && word->letter_case == LetterCase::Capitalised) ||
                    (wanted == LetterCase::Capitalised && word->letter_case == LetterCase::Capitals);
  const bool is_particle =
      !is_first && word->letter_case == LetterCase::Small && holds(name_particles, written(at_, at_ + 1));
  if (!fits && !is_particle) return false;
  ++at_;
  // The dot belongs to it where the name goes on behind it.
  const DatelineToken* behind = peek(1);
  const bool is_abbreviated = sees_joined_mark(U'.') && word->letters <= 3 &&
                              (is_initial || (is_word(behind) && behind->letter_case == wanted));
  if (is_abbreviated && wanted != LetterCase::None) ++at_;
  return true;
}

/// The words of one place; its first word says how all are written.
bool DatelineCursor::take_name(DatelinePlace& place) {
  const DatelineToken* first = peek();
  if (!is_word(first) || first->letter_case == LetterCase::Small) return false;
  const LetterCase letter_case = first->letter_case;
  const std::size_t begin = at_;
  const int limit = letter_case == LetterCase::None ? max_uncased_words : max_place_words;
  for (int words = 0; words < limit && take_name_word(letter_case, words == 0); ++words) {
  }
  if (at_ == begin) return false;
  if (place.end == 0) {
    place.start = first->start;
    place.letter_case = letter_case;
    place.name_end = end_byte();
    for (std::size_t i = begin; i < at_; ++i) place.letters += tokens_[i].letters;
  }
  place.end = end_byte();
  return true;
}

/// ", Calif.", ", N.Y.", ", West Germany", ", CANADA": behind a comma, before another part or a dash.
bool DatelineCursor::take_region() {
  const std::size_t begin = at_;
  if (!take_mark(U',')) return false;
  int words = 0;
  while (words < max_region_words && is_word(peek()) && !starts_day(0)) {
    const LetterCase letter_case = tokens_[at_].letter_case;
    const bool is_particle =
        words > 0 ? holds(name_particles, written(at_, at_ + 1)) : written(at_, at_ + 1) == "the" && is_word(peek(1));
    if (letter_case != LetterCase::Capitals && letter_case != LetterCase::Capitalised && !is_particle) break;
    if (sees_domain(1)) break;
    ++at_;
    ++words;
    // "Calif.", "N.Y.": not the dot that ends a line of parts ("ROMA, Italia. ")
    if (sees_joined_mark(U'.') && tokens_[at_ - 1].letters <= 6) ++at_;
  }
  // Two letters are a state ("PA") before they are an agency, and a weekday in full has five letters at least.
  const bool is_agency = words > 0 && tokens_[begin + 1].letters > 2 && is_news_agency(written(begin + 1, at_));
  const bool is_weekday = words == 1 && tokens_[begin + 1].letters > 4 &&
                          find_date_word(fold_date_word(written(begin + 1, begin + 2)), language_).weekdays != 0;
  const bool is_misspelt_day = is_number(peek(), 1, 999);
  if (words > 0 && !is_agency && !is_weekday && !is_misspelt_day) return true;
  at_ = begin;
  return false;
}

/// "(Colombia)" before a comma, or before a dash and a day; else what stands in parentheses is an agency.
bool DatelineCursor::take_enclosed_region() {
  const std::size_t begin = at_;
  if (!take_mark(U'(')) return false;
  int words = 0;
  while (words < max_region_words && is_word(peek())) {
    ++at_;
    ++words;
  }
  const bool is_closed = words > 0 && take_mark(U')');
  const std::size_t end = at_;
  const bool is_region = is_closed && !is_news_agency(written(begin + 1, end - 1)) &&
                         (sees_mark(U',') || sees_mark(U'،') || (take_dash() && take_day()));
  at_ = is_region ? end : begin;
  return is_region;
}

std::optional<DatelinePlace> DatelineCursor::take_place() {
  DatelinePlace place;
  if (!take_name(place)) return std::nullopt;
  if (const std::size_t before = at_; take_enclosed_region()) {
    place.region_start = tokens_[before + 1].start;
    place.end = end_byte();
  }
  for (int parts = 0; parts < 4; ++parts) {
    const std::size_t before = at_;
    if (place.letter_case != LetterCase::None && take_region()) {
      place.region_start = tokens_[before + 1].start;
      place.end = end_byte();
      continue;
    }
    if (!take_mark(U'/') || !take_name(place)) {
      at_ = before;
      break;
    }
  }
  return place;
}

}  // namespace dateline::indexer
