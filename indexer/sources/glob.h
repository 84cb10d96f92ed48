// SPDX-License-Identifier: GPL-3.0-or-later
// Does a path match a pattern of shell wildcards?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// True if one path segment matches: "*" any run of characters, "?" one UTF-8 character, "[a-z]" "[!a]" "[^a]" one of a
/// set, "[[:digit:]]" an ASCII class, "\" takes away the meaning of the next character. A "[" that is never closed is a
/// character like any other. Time is at most the product of both lengths.
[[nodiscard]] bool matches_segment(std::string_view pattern, std::string_view name) noexcept;

/// True if the segments of a path match those of a pattern, where a segment "**" stands for any number of segments,
/// none included.
[[nodiscard]] bool matches_path(const std::vector<std::string>& pattern,
                                const std::vector<std::string_view>& path) noexcept;

}  // namespace dateline::indexer
