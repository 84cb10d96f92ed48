// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/name_spelling.h"

#include "indexer/entities/letter_case.h"
#include "schema/utf8.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_gap_bytes = 8;
constexpr std::size_t max_letters_before_dot = 3;  // "St. Lucia", but not "the north. Korea"
constexpr std::size_t min_bytes_among_capitals = 4;
constexpr std::string_view marks_within_names = " \n-'.&";

constexpr std::string_view right_mark = "’";

bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The letter that word splitting cuts off beside an apostrophe: "People's Republic of China", "Cote d'Ivoire".
bool is_cut_off(std::string_view gap, std::size_t letter) {
  if (!is_ascii_letter(gap[letter])) return false;
  const std::string_view before = gap.substr(0, letter);
  const std::string_view behind = gap.substr(letter + 1);
  return before.ends_with('\'') || before.ends_with(right_mark) || behind.starts_with('\'') ||
         behind.starts_with(right_mark);
}

bool has_foreign_mark(std::string_view gap) {
  for (std::size_t i = 0; i < gap.size(); ++i) {
    const bool is_allowed =
        static_cast<unsigned char>(gap[i]) >= 0x80 || marks_within_names.find(gap[i]) != std::string_view::npos;
    if (!is_allowed && !is_cut_off(gap, i)) return true;
  }
  return false;
}

NameGaps gap_between(std::string_view text, const schema::Word& left, const schema::Word& right) {
  const std::string_view gap = text.substr(left.end, right.start - left.end);
  if (gap.size() > max_gap_bytes || gap.find("\n\n") != std::string_view::npos) return NameGaps::Broken;
  if (gap == ", ") return NameGaps::Comma;
  if (has_foreign_mark(gap)) return NameGaps::Broken;
  const bool ends_sentence = gap.find('.') != std::string_view::npos && left.end - left.start > max_letters_before_dot;
  return ends_sentence ? NameGaps::Broken : NameGaps::Plain;
}

enum class Kana { None, Hiragana, Katakana };

Kana kana_of(char32_t character) noexcept {
  if (character >= 0x3041 && character <= 0x309F) return Kana::Hiragana;
  return character >= 0x30A1 && character <= 0x30FF && character != 0x30FB ? Kana::Katakana : Kana::None;
}

/// The Kana that ends at byte `end`; every one of them is three bytes long.
Kana kana_before(std::string_view text, std::size_t end) noexcept {
  return end < 3 ? Kana::None : kana_of(schema::read_code_point(text, end - 3).value);
}

Kana kana_at(std::string_view text, std::size_t start) noexcept {
  return start >= text.size() ? Kana::None : kana_of(schema::read_code_point(text, start).value);
}

/// "I'll" folds to the same word as "Ill."
bool has_apostrophe(std::string_view text) noexcept {
  return text.find('\'') != std::string_view::npos || text.find("’") != std::string_view::npos;
}

bool is_ascii(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

/// "JAPAN CORN, in mln tonnes": a heading within a paragraph.
bool is_name_in_capitals(const schema::NameEntry& entry, std::string_view span) {
  return entry.rule == schema::NameRule::Name && span.size() >= min_bytes_among_capitals && is_ascii(span) &&
         std::none_of(span.begin(), span.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

NameGaps gaps_of(std::string_view text, const schema::Words& words, std::size_t first, std::size_t count) {
  NameGaps gaps = NameGaps::Plain;
  for (std::size_t i = first; i + 1 < first + count && gaps != NameGaps::Broken; ++i)
    gaps = std::max(gaps, gap_between(text, words[i], words[i + 1]));
  return gaps;
}

bool is_spelled_right(const schema::NameEntry& entry, std::string_view span, NameGaps gaps, bool among_capitals) {
  if (gaps == NameGaps::Broken) return false;
  const bool has_comma = entry.written.find(',') != std::string_view::npos;
  if (has_comma != (gaps == NameGaps::Comma)) return false;
  if (has_apostrophe(span) && !has_apostrophe(entry.written)) return false;
  const bool has_its_marks = is_ascii(entry.written) || !is_ascii(span);
  if (among_capitals) return span.size() >= min_bytes_among_capitals && (!entry.exact_case || has_its_marks);
  if (entry.exact_case) return same_letters(span, entry.written) || is_name_in_capitals(entry, span);
  return case_at(span, 0) != LetterCase::Lower || case_at(entry.written, 0) == LetterCase::Lower;
}

bool ends_with_its_kana(std::string_view text, std::size_t start, std::size_t end) noexcept {
  const auto joins = [](Kana left, Kana right) { return left != Kana::None && left == right; };
  return !joins(kana_before(text, start), kana_at(text, start)) && !joins(kana_before(text, end), kana_at(text, end));
}

std::size_t prefixed_letter_bytes(std::string_view folded, std::string_view language) noexcept {
  constexpr std::size_t letter_bytes = 2;  // both scripts
  constexpr std::size_t min_bytes_behind = 3 * letter_bytes;
  const std::string_view letters = language == "ar" ? "وفبلك" : (language == "he" ? "והבלמשכ" : "");
  if (folded.size() < letter_bytes + min_bytes_behind) return 0;
  for (std::size_t i = 0; i < letters.size(); i += letter_bytes)
    if (folded.starts_with(letters.substr(i, letter_bytes))) return letter_bytes;
  return 0;
}

}  // namespace dateline::indexer
