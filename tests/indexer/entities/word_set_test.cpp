// SPDX-License-Identifier: GPL-3.0-or-later
// Does a set of words hold what it was made of, and nothing else?
#include "indexer/entities/organizations/word_set.h"

#include <array>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

using dateline::indexer::organizations::WordSet;

namespace {

constexpr auto list = std::to_array<std::string_view>({"a", "at", "cat", "cut", "cot", "für", "international", "in"});
constexpr WordSet words(list);

}  // namespace

TEST_CASE("a set of words holds each of its words", "[indexer][organizations]") {
  for (const std::string_view word : list) CHECK(words.holds(word));
  static_assert(words.holds("cut"));
}

TEST_CASE("a set of words holds no other, whatever its ends", "[indexer][organizations]") {
  for (const char* other : {"", "b", "it", "cxt", "coot", "inn", "fur", "internotional", "\xFF\xFE", " "})
    CHECK_FALSE(words.holds(other));
  CHECK_FALSE(words.holds(std::string(100'000, 'a')));
  std::string two = "aa";
  int held = 0;
  for (two[0] = 'a'; two[0] <= 'z'; ++two[0])
    for (two[1] = 'a'; two[1] <= 'z'; ++two[1]) held += words.holds(two) ? 1 : 0;
  CHECK(held == 2);
}
