// SPDX-License-Identifier: GPL-3.0-or-later
// What stands next in a written date?
#pragma once

#include "indexer/dates/date_pattern.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::indexer {

/// Reads tokens from left to right; whatever does not fit is left where it is.
class DateCursor {
public:
  DateCursor(DateTokens tokens, std::size_t at) : tokens_(tokens), at_(at) {}

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  [[nodiscard]] bool at_end() const noexcept { return at_ >= tokens_.size(); }
  /// The token `ahead` places on, nullptr behind the end.
  [[nodiscard]] const DateToken* peek(std::size_t ahead = 0) const noexcept {
    return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr;
  }
  [[nodiscard]] bool sees_mark(char32_t mark, std::size_t ahead = 0) const noexcept;
  /// True for a number of min_digits to max_digits figures (Chinese numerals count as 0 figures).
  [[nodiscard]] bool sees_number(int min_digits, int max_digits, std::size_t ahead = 0) const noexcept;

  void skip(std::size_t count = 1) noexcept { at_ += count; }
  bool take_mark(char32_t mark) noexcept;
  bool take_word(std::string_view word) noexcept;
  std::optional<int> take_number(int min_digits, int max_digits) noexcept;
  /// The months that the next word may name (bits), 0 if none; "tháng 3" and "thg 3" too. Takes the dot behind it.
  std::uint16_t take_month(std::string_view language);
  /// The day of a month with its dot or ordinal ending ("27th", "1er", "3º", "27-én").
  std::optional<int> take_day() noexcept;
  /// Commas, dots, dashes and the little words between the parts of a date ("de", "of", "năm"); at most three.
  void skip_joiners() noexcept;

private:
  DateTokens tokens_;
  std::size_t at_;
};

/// True for the little words that stand inside or around dates and mean nothing by themselves.
[[nodiscard]] bool is_date_joiner(std::string_view folded) noexcept;

}  // namespace dateline::indexer
