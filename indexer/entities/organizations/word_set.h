// SPDX-License-Identifier: GPL-3.0-or-later
// Is a word one of a closed list?
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::indexer::organizations {

using Word = std::string_view;

/// Words that are known when the program is compiled, none of them empty. Every word of every article is looked up in
/// several such lists, most in vain: a hash of its ends decides nearly always, where searching a sorted list took an
/// eighth of the time of recognising organizations.
template <std::size_t Size>
class WordSet {
public:
  consteval explicit WordSet(const std::array<std::string_view, Size>& words) {
    for (const std::string_view word : words) {
      std::size_t place = place_of(word);
      while (!places_[place].empty()) place = next(place);
      places_[place] = word;
    }
  }

  [[nodiscard]] constexpr bool holds(std::string_view word) const noexcept {
    if (word.empty()) return false;
    for (std::size_t place = place_of(word); !places_[place].empty(); place = next(place))
      if (places_[place] == word) return true;
    return false;
  }

private:
  static constexpr std::size_t capacity = std::bit_ceil(Size * 2);  // half empty: misses end at once

  static constexpr std::size_t place_of(std::string_view word) noexcept {
    const auto at = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(word[i])}; };
    const std::uint32_t ends = at(0) << 24U | at(word.size() / 2) << 16U | at(word.size() - 1) << 8U;
    const std::uint32_t mixed = (ends | (static_cast<std::uint32_t>(word.size()) & 0xFFU)) * 0x9E3779B1U;
    return (mixed >> 16U) & (capacity - 1);
  }
  static constexpr std::size_t next(std::size_t place) noexcept { return (place + 1) & (capacity - 1); }

  std::array<std::string_view, capacity> places_{};
};

}  // namespace dateline::indexer::organizations
