// SPDX-License-Identifier: GPL-3.0-or-later
// Which names of characters does HTML know?
#pragma once

#include <span>
#include <string_view>

namespace dateline::indexer {

struct EntityRow {
  std::string_view name;  // without "&" and ";"
  char32_t first;
  char32_t second;  // 0 for all but a few
  bool bare;        // also understood without ";"
};

inline constexpr std::size_t longest_entity_name = 31;  // CounterClockwiseContourIntegral

/// Every name of the HTML standard, 13.5, sorted by its bytes.
[[nodiscard]] std::span<const EntityRow> entity_table() noexcept;

}  // namespace dateline::indexer
