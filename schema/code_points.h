// SPDX-License-Identifier: GPL-3.0-or-later
// How do byte offsets and code point offsets of a UTF-8 text translate into each other?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::schema {

/// Code point arithmetic over a text that outlives this object. Every byte that is not a continuation byte (10xxxxxx)
/// starts a code point. Building is linear; a look-up reads at most one stride of bytes.
class CodePoints {
public:
  explicit CodePoints(std::string_view text);

  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
  [[nodiscard]] std::uint32_t count() const noexcept { return count_; }
  /// Code points that start before `byte`; `byte` beyond the end counts all.
  [[nodiscard]] std::uint32_t at_byte(std::size_t byte) const noexcept;
  /// The byte at which code point `index` starts; the text's size for an index at or beyond count().
  [[nodiscard]] std::size_t byte_of(std::uint32_t index) const noexcept;
  /// The text of code points [start, end), cut at the end of the text.
  [[nodiscard]] std::string slice(std::uint32_t start, std::uint32_t end) const;

private:
  std::string_view text_;
  std::vector<std::uint32_t> before_stride_;  // code points before each stride of bytes
  std::uint32_t count_ = 0;
};

}  // namespace dateline::schema
