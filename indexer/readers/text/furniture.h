// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines at the end of a text belong to the page that it was copied from?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

enum class Furniture : std::uint8_t {
  None,
  Label,   // a form's label, a network's name ("Email *", "Twitter"): furniture only next to a sure line
  Certain  // "Leave a Reply", "Required fields are marked *"
};

/// What a line is, by its words alone; case, typographic quotes and marks at its ends do not count.
[[nodiscard]] Furniture furniture_kind(std::string_view line);

/// Removes the trailing run of furniture, from its first certain line on. A run ends at the first line, seen from the
/// end, that is none; so nothing inside an article goes. A text of nothing but furniture becomes empty.
void drop_trailing_furniture(std::vector<std::string>& paragraphs);

}  // namespace dateline::indexer
