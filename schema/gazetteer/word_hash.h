// SPDX-License-Identifier: GPL-3.0-or-later
// Which number stands for a word, and for a step of the trie?
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::schema::gazetteer {

/// A stem matches words that are at most so many letters longer.
inline constexpr std::size_t max_stem_extension = 4;

enum class EdgeKind : std::uint64_t { Word = 0, Stem = 0x9E3779B97F4A7C15ULL };

/// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/), with a last mixing step: its high bits alone are weak
/// for short words, and the filters use them.
class WordHash {
public:
  void add(char byte) noexcept { state_ = (state_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL; }
  [[nodiscard]] std::uint64_t value() const noexcept { return mix(state_); }
  [[nodiscard]] static std::uint64_t mix(std::uint64_t x) noexcept {
    x = (x ^ (x >> 32)) * 0xD6E8FEB86659FD93ULL;
    x = (x ^ (x >> 32)) * 0xD6E8FEB86659FD93ULL;
    return x ^ (x >> 32);
  }

private:
  std::uint64_t state_ = 0xCBF29CE484222325ULL;
};

/// The hash of a folded word, and those of what remains without its last 1, 2, ... letters.
struct WordHashes {
  std::uint64_t word = 0;
  std::array<std::uint64_t, max_stem_extension> shortened{};
  std::size_t shortened_count = 0;
};

[[nodiscard]] inline WordHashes hash_word(std::string_view folded) noexcept {
  std::array<WordHash, max_stem_extension> before{};  // ring: the state before each of the last letters
  std::size_t letters = 0;
  WordHash hash;
  for (const char byte : folded) {
    const bool starts_letter = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    if (starts_letter) before[letters++ % max_stem_extension] = hash;
    hash.add(byte);
  }
  WordHashes result;
  result.word = hash.value();
  // The empty prefix is no stem: the first letter's "before" is left out.
  for (std::size_t k = 1; k < letters && k <= max_stem_extension; ++k)
    result.shortened[result.shortened_count++] = before[(letters - k) % max_stem_extension].value();
  return result;
}

/// The key of the edge from `node`; never 0.
[[nodiscard]] inline std::uint64_t edge_key(std::uint32_t node, std::uint64_t word_hash, EdgeKind kind) noexcept {
  const std::uint64_t mixed =
      WordHash::mix(word_hash + static_cast<std::uint64_t>(kind) + node * 0xBF58476D1CE4E5B9ULL);
  return mixed == 0 ? 1 : mixed;
}

[[nodiscard]] inline std::uint64_t filter_bit(std::uint64_t word_hash, unsigned bits) noexcept {
  return word_hash >> (64 - bits);
}

}  // namespace dateline::schema::gazetteer
