// SPDX-License-Identifier: GPL-3.0-or-later
// What random text puts folding and word splitting to the test?
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace dateline::tests {

/// Text of many scripts, marks, signs, invisible characters and now and then invalid bytes. The same seed gives the
/// same texts.
class RandomText {
public:
  explicit RandomText(std::uint32_t seed) : engine_(seed) {}

  /// Text of 0 to `max_characters` characters, mostly words of one script at a time.
  std::string text(int max_characters);
  /// Any assigned or unassigned code point except surrogates.
  char32_t code_point();

private:
  int number(int first, int last) { return std::uniform_int_distribution<int>(first, last)(engine_); }
  char32_t letter_of(int script);

  std::mt19937 engine_;
};

[[nodiscard]] bool is_valid_utf8(std::string_view text);

}  // namespace dateline::tests
