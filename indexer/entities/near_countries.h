// SPDX-License-Identifier: GPL-3.0-or-later
// Which countries are named together with one whose name is also a person's, a state's or another country's?
#pragma once

#include <span>
#include <string_view>

namespace dateline::indexer {

/// What helps to read the name of such a country. Codes; former states included.
struct Surroundings {
  std::span<const std::string_view> near;  // the countries around it
  std::string_view rival;                  // who has the name as well; "" where nobody
  bool stands_alone = false;               // meant where the article names neither it, a neighbour nor the rival
};

/// Nothing for a country whose name needs no such help.
[[nodiscard]] Surroundings surroundings_of(std::string_view code) noexcept;

}  // namespace dateline::indexer
