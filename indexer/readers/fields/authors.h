// SPDX-License-Identifier: GPL-3.0-or-later
// Which people does a byline name?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The names in a byline: "By Jane Doe and John Roe, Reuters" gives Jane Doe, John Roe. "by" and its like, agencies,
/// roles, addresses and quotes go; "Doe, Jane" stays one name. Order kept, no name twice, at most 64 names of at most
/// 200 bytes. Empty for text without a name.
[[nodiscard]] std::vector<std::string> split_authors(std::string_view byline);

/// Appends the names of `byline` that `authors` does not hold yet.
void add_authors(std::string_view byline, std::vector<std::string>& authors);

/// The names if `line` as a whole is a byline ("By Jane Doe", "Von Max Mustermann", "Par Jeanne Dupont"), else none.
[[nodiscard]] std::vector<std::string> names_of_byline_line(std::string_view line);

}  // namespace dateline::indexer
