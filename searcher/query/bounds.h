// SPDX-License-Identifier: GPL-3.0-or-later
// How large may a query be? Measured on what brings an index to its knees: see docs/query-language.md.
#pragma once

#include <cstddef>

namespace dateline::searcher {

inline constexpr std::size_t max_words = 128;
inline constexpr std::size_t max_positional_operands = 32;  // of NEAR and ADJ in a query; words of one phrase
inline constexpr std::size_t max_wildcards = 4;
inline constexpr std::size_t max_depth = 16;      // brackets within brackets
inline constexpr std::size_t max_distance = 1000;  // of NEAR, ADJ and "..."~N
inline constexpr std::size_t max_saved = 16;      // saved queries that one query may name
inline constexpr std::size_t max_warnings = 32;
inline constexpr std::size_t min_wildcard_letters = 3;
inline constexpr std::size_t default_distance = 10;  // NEAR and ADJ without a number

/// What has been used up so far, saved queries included.
struct UsedBounds {
  std::size_t words = 0;
  std::size_t positional_operands = 0;
  std::size_t wildcards = 0;
  std::size_t saved = 0;
};

}  // namespace dateline::searcher
