// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/name_spelling.h"

#include "indexer/entities/letter_case.h"
#include "schema/utf8.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_gap_bytes = 8;
constexpr std::size_t max_letters_before_dot = 3;  // "St. Lucia", but not "the north. Korea"
constexpr std::size_t min_bytes_among_capitals = 4;
constexpr std::string_view marks_within_names = " \n-'.&";

/// Letters between two words are an elided one: the "d" of "Côte d'Ivoire".
bool may_stand_within_names(char mark) noexcept {
  const auto byte = static_cast<unsigned char>(mark);
  const auto lower = static_cast<unsigned char>(byte | 0x20U);
  return byte >= 0x80 || (lower >= 'a' && lower <= 'z') || marks_within_names.find(mark) != std::string_view::npos;
}

NameGaps gap_between(std::string_view text, const schema::Word& left, const schema::Word& right) {
  // What parts two names or two halves of a sentence in Chinese and Arabic: "罗·马", "德、里".
  static constexpr std::array<std::string_view, 8> foreign_marks = {"·", "、", "，", "。", "；", "：", "،", "؛"};
  const std::string_view gap = text.substr(left.end, right.start - left.end);
  if (std::find(foreign_marks.begin(), foreign_marks.end(), gap) != foreign_marks.end()) return NameGaps::Broken;
  if (gap.size() > max_gap_bytes || gap.find("\n\n") != std::string_view::npos) return NameGaps::Broken;
  if (gap == ", ") return NameGaps::Comma;
  if (!std::all_of(gap.begin(), gap.end(), may_stand_within_names)) return NameGaps::Broken;
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

bool ends_with_possessive(std::string_view name) noexcept {
  return name.ends_with("'s") || name.ends_with("\xE2\x80\x99s");
}

bool begins_with_possessive(std::string_view text) noexcept {
  return text.starts_with("'s") || text.starts_with("\xE2\x80\x99s");
}

}  // namespace dateline::indexer
