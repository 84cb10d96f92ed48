// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/dateline_cursor.h"

#include "indexer/dates/date_words.h"
#include "indexer/dates/news_agencies.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

namespace dateline::indexer {
namespace {

constexpr char32_t long_dash = 0x2014;
constexpr int max_place_words = 5;
constexpr int max_uncased_words = 4;
constexpr int max_region_words = 4;
constexpr std::size_t max_agency_tokens = 6;

constexpr std::array<std::string_view, 31> name_particles{
    "de",  "del", "di", "da", "do", "dos", "das", "la",  "las", "le",  "les", "el",  "al",  "of", "the", "upon",
    "sur", "en",  "am", "an", "im", "in",  "der", "den", "aan", "van", "na",  "pod", "над", "на", "and"};
constexpr std::array<std::string_view, 8> day_articles{"le", "am", "den", "el", "il", "on", "tanggal", "ngày"};
constexpr std::array<std::string_view, 12> domains{"com", "co", "id", "net", "org", "ru",
                                                   "ua",  "kz", "tv", "in",  "my",  "info"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_word(const DatelineToken* token) {
  return token != nullptr && token->kind == DatelineTokenKind::Word;
}

bool is_number(const DatelineToken* token, int least, int most) {
  return token != nullptr && token->kind == DatelineTokenKind::Number && token->number >= least &&
         token->number <= most;
}

/// "AP", "dpa", "ТАСС": what agencies call themselves where the list does not know them.
bool may_be_acronym(const DatelineToken& token) {
  return token.letter_case == LetterCase::Capitals && token.letters >= 2 && token.letters <= 6;
}

}  // namespace

bool DatelineCursor::sees_mark(char32_t mark, std::size_t ahead) const noexcept {
  const DatelineToken* token = peek(ahead);
  return token != nullptr && token->kind == DatelineTokenKind::Mark && token->mark == mark;
}

bool DatelineCursor::take_mark(char32_t mark) noexcept {
  if (!sees_mark(mark)) return false;
  ++at_;
  return true;
}

std::uint32_t DatelineCursor::end_byte() const noexcept {
  return at_ == 0 ? 0 : tokens_[at_ - 1].end;
}

std::string_view DatelineCursor::written(std::size_t first, std::size_t last) const {
  return text_.substr(tokens_[first].start, tokens_[last - 1].end - tokens_[first].start);
}

std::uint16_t DatelineCursor::months_at(std::size_t ahead) const {
  if (!is_word(peek(ahead))) return 0;
  return find_date_word(fold_date_word(written(at_ + ahead, at_ + ahead + 1)), language_).months;
}

bool DatelineCursor::starts_day(std::size_t ahead) const {
  if (months_at(ahead) == 0) return false;
  const bool has_mark = sees_mark(U'.', ahead + 1) || sees_mark(U',', ahead + 1);
  const std::size_t behind = ahead + (has_mark ? 2 : 1);
  return is_number(peek(behind), 1, 31);
}

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
  const bool is_abbreviated = sees_mark(U'.') && !peek()->after_space && word->letters <= 3 &&
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
    if (sees_mark(U'.', 1) && is_word(peek(2)) && holds(domains, fold_date_word(written(at_ + 2, at_ + 3)))) break;
    ++at_;
    ++words;
    // "Calif.", "N.Y.": not the dot that ends a line of parts ("ROMA, Italia. ")
    if (sees_mark(U'.') && !peek()->after_space && tokens_[at_ - 1].letters <= 6) ++at_;
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

std::optional<DatelinePlace> DatelineCursor::take_place() {
  DatelinePlace place;
  if (!take_name(place)) return std::nullopt;
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

std::optional<int> DatelineCursor::take_year() {
  const std::size_t before = at_;
  take_mark(U',');
  if (is_word(peek()) && is_number(peek(1), 1600, 2999)) {
    const std::string word = fold_date_word(written(at_, at_ + 1));
    if (word == "de" || word == "del") ++at_;
  }
  if (is_number(peek(), 1600, 2999)) return tokens_[at_++].number;
  at_ = before;
  return std::nullopt;
}

std::optional<DatelineDay> DatelineCursor::take_day() {
  const std::size_t before = at_;
  DatelineDay found;
  if (is_word(peek()) && find_date_word(fold_date_word(written(at_, at_ + 1)), language_).weekdays != 0 &&
      months_at(0) == 0) {
    ++at_;
    take_mark(U'.');
    if (!take_mark(U',') && !is_number(peek(), 1, 31) && months_at(0) == 0) return found;
  }
  if (is_word(peek()) && holds(day_articles, fold_date_word(written(at_, at_ + 1)))) ++at_;
  const auto take_month = [&] {
    const std::uint16_t months = months_at(0);
    if (std::popcount(months) != 1) return false;
    found.month = std::countr_zero(months) + 1;
    ++at_;
    take_mark(U'.');
    return true;
  };
  const auto take_number = [&] {
    if (!is_number(peek(), 1, 31) || peek()->digits > 2) return false;
    found.day = tokens_[at_++].number;
    if (sees_mark(U'.') && is_word(peek(1))) ++at_;
    if (is_word(peek()) && is_word(peek(1)) && written(at_, at_ + 1) == "de") ++at_;
    return true;
  };
  if (take_month()) {
    take_mark(U',');  // "April, 9": seen on the wire
    if (!take_number()) found = {};
  } else if (take_number() && !take_month() && !sees_mark(U'(')) {
    found = {};
  }
  if (!found.day) {
    at_ = before;
    return std::nullopt;
  }
  if (found.month) found.year = take_year();
  return found;
}

/// Behind an opening mark: up to `close`.
AgencySign DatelineCursor::take_enclosed_agency(char32_t close) {
  const std::size_t first = at_;
  bool has_figures = false;
  while (at_ < tokens_.size() && at_ - first < max_agency_tokens && !sees_mark(close)) {
    has_figures = has_figures || tokens_[at_].kind == DatelineTokenKind::Number;
    ++at_;
  }
  if (at_ == first || !sees_mark(close)) return AgencySign::None;
  const std::size_t end = at_++;
  if (is_news_agency(written(first, end))) return AgencySign::Enclosed;
  if (end - first == 1 && may_be_acronym(tokens_[first])) return AgencySign::Acronym;
  return has_figures ? AgencySign::None : AgencySign::Unknown;
}

/// "KOMPAS.com", "TEMPO.CO".
bool DatelineCursor::take_domain() {
  const std::size_t before = at_;
  if (!is_word(peek())) return false;
  ++at_;
  while (sees_mark(U'.') && is_word(peek(1)) && !peek(1)->after_space &&
         holds(domains, fold_date_word(written(at_ + 1, at_ + 2)))) {
    at_ += 2;
  }
  if (at_ - before > 1) return true;
  at_ = before;
  return false;
}

AgencySign DatelineCursor::take_agency() {
  const std::size_t before = at_;
  for (const auto& [open, close] : {std::pair{U'(', U')'}, std::pair{U'/', U'/'}, std::pair{U'[', U']'}}) {
    if (!take_mark(open)) continue;
    const AgencySign sign = take_enclosed_agency(close);
    if (sign == AgencySign::None) at_ = before;
    return sign;
  }
  if (take_domain()) return AgencySign::Bare;
  // The longest name that is known, at most three words: "РИА Новости".
  for (std::size_t words = 3; words > 0; --words) {
    const bool are_words = is_word(peek(words - 1)) && (words < 2 || is_word(peek(1))) && is_word(peek());
    if (!are_words || !is_news_agency(written(at_, at_ + words))) continue;
    at_ += words;
    return AgencySign::Bare;
  }
  return AgencySign::None;
}

bool DatelineCursor::take_broken_day() {
  const std::size_t before = at_;
  if (is_word(peek())) {
    ++at_;
    take_mark(U'.');
  }
  if (at_ > before && is_number(peek(), 1, 999)) {
    ++at_;
    take_mark(U',');
    const std::size_t behind = at_;
    if (take_dash()) {
      at_ = behind;
      return true;
    }
  }
  at_ = before;
  return false;
}

bool DatelineCursor::take_dash() {
  const std::size_t before = at_;
  if (sees_mark(U'.') && !peek()->after_space) ++at_;  // "(EFE).-"
  int dashes = 0;
  bool is_long = false;
  while (sees_mark(U'-') || sees_mark(long_dash) || sees_mark(U'_')) {
    is_long = is_long || sees_mark(long_dash);
    ++dashes;
    ++at_;
  }
  const DatelineToken* behind = peek();
  const bool ends = is_long || dashes > 1 || behind == nullptr || behind->after_space;
  if (dashes > 0 && ends) return true;
  at_ = before;
  return false;
}

}  // namespace dateline::indexer
