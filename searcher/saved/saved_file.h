// SPDX-License-Identifier: GPL-3.0-or-later
// What does a file of saved searches ask? docs/saved-searches.md shows one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

inline constexpr std::size_t max_saved_searches = 10000;
inline constexpr std::size_t max_saved_name_bytes = 200;

/// One line `key = value`: the option --key of the command line.
struct SavedSetting {
  std::string key;
  std::string value;
};

/// A named query with its settings, as written.
struct SavedSearch {
  std::string name;   // words by one space; unique unless `mistake` says otherwise
  std::string query;  // its lines by one space
  std::vector<SavedSetting> settings;
  std::size_t line = 0;  // of its [name], from 1
  std::string mistake;   // not empty: it cannot be run, and why
  std::string hint;
};

/// Reads the text of a file: blocks of a line [name], lines of the query and lines `key = value`; # begins a comment
/// line. A mistake within a block is that search's `mistake` and leaves the others alone. Throws Error{Usage}, which
/// names the line, for text that is no valid UTF-8, stands before the first [name], or holds more than
/// max_saved_searches. Empty for text without a block.
[[nodiscard]] std::vector<SavedSearch> parse_saved_searches(std::string_view text);

}  // namespace dateline::searcher
