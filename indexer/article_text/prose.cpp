// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/prose.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/utf8.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

// Full stops, question and exclamation marks, ellipses, of every script that has its own.
constexpr std::array<std::string_view, 17> sentence_ends{".", "!", "?", "…", "。", "！", "？", "．", "؟",
                                                         "۔", "।", "॥", "։", "።",  "။",  "។",  ":"};
constexpr std::array<std::string_view, 17> closers{"\"", "'",  ")", "]", "”",  "’",        "»", "“", "」",
                                                   "』", "）", "›", "*", "】", "\xC2\xA0", " ", "‘"};

template <std::size_t size>
bool strip_one(std::string_view& text, const std::array<std::string_view, size>& marks) noexcept {
  const auto found =
      std::find_if(marks.begin(), marks.end(), [&](std::string_view mark) { return text.ends_with(mark); });
  if (found == marks.end()) return false;
  text.remove_suffix(found->size());
  return true;
}

bool is_han_or_kana(char32_t c) noexcept {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_unspaced_alphabet(char32_t c) noexcept {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
}

}  // namespace

std::uint32_t count_visible(std::string_view text) noexcept {
  std::uint32_t letters = 0;
  for (const char c : text) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 && !is_ascii_space(c) ? 1u : 0u;
  return letters;
}

std::uint32_t count_words(std::string_view text) noexcept {
  std::uint32_t words = 0;
  std::uint32_t han = 0;
  std::uint32_t unspaced = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool space = c <= ' ';
    han += is_han_or_kana(c) ? 1u : 0u;
    unspaced += is_unspaced_alphabet(c) ? 1u : 0u;
    words += !space && !in_word ? 1u : 0u;
    in_word = !space;
  }
  return words + han / 2 + unspaced / 4;
}

bool ends_sentence(std::string_view text) noexcept {
  for (int closing = 0; closing < 4 && strip_one(text, closers); ++closing) {
  }
  return strip_one(text, sentence_ends);
}

bool is_cut_off(std::string_view text) noexcept {
  return text.ends_with("[…]") || text.ends_with("[...]");
}

}  // namespace dateline::indexer
