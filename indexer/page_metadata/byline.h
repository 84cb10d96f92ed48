// SPDX-License-Identifier: GPL-3.0-or-later
// Which people does a page's byline name, and what in it is no name?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The names in a byline as pages show it: "By Jane Doe, Staff Writer | March 3, 2019 | 5 min read" gives Jane Doe.
/// Introductions in some twenty languages, dates, reading times, roles, degrees, addresses and what stands behind
/// "updated", "reviewed by" or "photo by" go. Names keep their order; none twice; none with a figure, none longer than
/// 60 code points or seven words. Empty where no name remains.
[[nodiscard]] std::vector<std::string> names_of_byline(std::string_view byline);

/// The same for a value that a page declares to be its author: short words at its beginning are kept where they may be
/// part of a name ("Von Miller", "Di Zhang").
[[nodiscard]] std::vector<std::string> names_of_author_field(std::string_view value);

/// True if the line begins as bylines do ("By ", "Von ", "Автор: ").
[[nodiscard]] bool is_introduced(std::string_view line);

}  // namespace dateline::indexer
