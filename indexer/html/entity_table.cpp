// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/entity_table.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::array<EntityRow, 2125> rows{{
#include "indexer/html/entity_rows.inc"
}};
static_assert(std::is_sorted(rows.begin(), rows.end(),
                             [](const EntityRow& a, const EntityRow& b) { return a.name < b.name; }));

}  // namespace

std::span<const EntityRow> entity_table() noexcept {
  return rows;
}

}  // namespace dateline::indexer
