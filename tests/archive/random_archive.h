// SPDX-License-Identifier: GPL-3.0-or-later
// What does an archive look like that nobody chose by hand?
#pragma once

#include "indexer/article.h"

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace dateline::tests {

/// The word with this number: "w0x", "w1x", ...; no stemmer changes it, no stop list has it.
[[nodiscard]] std::string random_word(std::size_t number);

inline constexpr std::size_t vocabulary = 40;

/// Articles of 0 to 40 words; word 0 is in nearly all of them, the last ones are rare. Random countries, organizations,
/// outlets, authors, languages and dates of every precision, none included. The same seed gives the same archive.
[[nodiscard]] std::vector<indexer::EnrichedArticle> random_archive(std::size_t articles, std::mt19937& random);

}  // namespace dateline::tests
