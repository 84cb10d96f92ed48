// SPDX-License-Identifier: GPL-3.0-or-later
// What do the lines between a title and the text say?
#pragma once

#include "indexer/article.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline::indexer {

/// Reads bylines, lines that are a date and nothing else ("March 4, 2013", "Published: 4 March 2013", as claims from
/// "header"), web addresses and "Source: ..." and its like from the top of `lines`, which begin behind the title, into
/// `article`; blank lines may stand between them. Authors that `article` has already stay. Returns how many lines are
/// done with: 0 where the text begins at once. At most 8 such lines are read.
[[nodiscard]] std::size_t read_lines_under_title(std::span<const std::string_view> lines, Article& article);

}  // namespace dateline::indexer
