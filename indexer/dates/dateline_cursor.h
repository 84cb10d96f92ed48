// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts does a dateline of a script with words consist of?
#pragma once

#include "indexer/dates/dateline_tokens.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dateline::indexer {

struct DatelineDay {
  std::optional<int> month;
  std::optional<int> day;
  std::optional<int> year;
};

/// Bytes [start, end) of a place with its regions, and how it is written.
struct DatelinePlace {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  LetterCase letter_case = LetterCase::None;  // of the first word
  int letters = 0;                            // of the place without its regions
  std::uint32_t name_end = 0;                 // without its regions
  std::uint32_t region_start = 0;             // of the last region; 0 without one
};

/// How an agency stands behind a place.
enum class AgencySign : std::uint8_t {
  None,
  Unknown,   // (Dateline Sample)
  Acronym,   // (ULA): perhaps an agency
  Bare,      // Reuters, KOMPAS.com: known, but without parentheses
  Enclosed,  // (Reuters), /ТАСС/: known
};

/// Reads the parts of a dateline from left to right; a part that does not stand next is left where it is.
class DatelineCursor {
public:
  DatelineCursor(std::string_view text, std::span<const DatelineToken> tokens, std::string_view language)
      : text_(text), tokens_(tokens), language_(language) {}

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  void move_to(std::size_t at) noexcept { at_ = at; }
  [[nodiscard]] const DatelineToken* peek(std::size_t ahead = 0) const noexcept {
    return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr;
  }
  [[nodiscard]] bool sees_mark(char32_t mark, std::size_t ahead = 0) const noexcept;
  bool take_mark(char32_t mark) noexcept;
  /// The byte behind the last token that was taken.
  [[nodiscard]] std::uint32_t end_byte() const noexcept;

  /// "NEW YORK", "BEIRUT/DAMASCUS", "BIRMINGHAM, Ala.", "القاهرة".
  std::optional<DatelinePlace> take_place();
  /// "March 26", "12 июня", "le 3 mai", "Dec 20, 2017", "Monday", and "3" before a parenthesis.
  std::optional<DatelineDay> take_day();
  /// "(Reuters)", "/УНН/", "ТАСС", "KOMPAS.com", and any short name in parentheses.
  AgencySign take_agency();
  /// "Apri 7", "March 187": a word and a number where a day should stand, seen on the wire; then a dash follows.
  bool take_broken_day();
  /// " - ", "—", " -- ", ".-", "_"; a hyphen only with white space behind it.
  bool take_dash();

private:
  [[nodiscard]] std::string_view written(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::uint16_t months_at(std::size_t ahead) const;
  [[nodiscard]] bool starts_day(std::size_t ahead) const;
  bool take_name_word(LetterCase wanted, bool is_first);
  bool take_region();
  bool take_name(DatelinePlace& place);
  AgencySign take_enclosed_agency(char32_t close);
  bool take_domain();
  std::optional<int> take_year();

  std::string_view text_;
  std::span<const DatelineToken> tokens_;
  std::string_view language_;
  std::size_t at_ = 0;
};

}  // namespace dateline::indexer
