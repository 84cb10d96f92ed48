// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/shingles.h"

#include "indexer/readers/characters/utf8.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include <unicode/uchar.h>

namespace dateline::bench {
namespace {

constexpr std::size_t shingle_words = 4;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = indexer::next_code_point(text, i);
    const bool letter = c != indexer::not_utf8 &&
                        (c == '_' || (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0);
    if (letter && !in_word) words.emplace_back();
    if (letter) indexer::append_code_point(c, words.back());
    in_word = letter;
  }
  return words;
}

using Shingles = std::unordered_map<std::string, std::size_t>;

Shingles shingles_of(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  Shingles shingles;
  if (words.empty()) return shingles;
  const std::size_t length = std::min(shingle_words, words.size());
  for (std::size_t first = 0; first + length <= words.size(); ++first) {
    std::string shingle;
    for (std::size_t i = first; i < first + length; ++i) shingle += words[i] + ' ';
    ++shingles[shingle];
  }
  return shingles;
}

std::size_t count(const Shingles& shingles) {
  std::size_t sum = 0;
  for (const auto& [shingle, times] : shingles) sum += times;
  return sum;
}

}  // namespace

ShingleMatch match_shingles(std::string_view found, std::string_view truth) {
  const Shingles of_found = shingles_of(found);
  const Shingles of_truth = shingles_of(truth);
  std::size_t shared = 0;
  for (const auto& [shingle, times] : of_found) {
    const auto other = of_truth.find(shingle);
    if (other != of_truth.end()) shared += std::min(times, other->second);
  }
  const std::size_t all_found = count(of_found);
  const std::size_t all_truth = count(of_truth);
  if (all_found == 0 && all_truth == 0) return {1, 1};
  const auto share = [&](std::size_t of) {
    return of == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(of);
  };
  return {share(all_found), share(all_truth)};
}

}  // namespace dateline::bench
