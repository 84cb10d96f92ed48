// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/near_countries.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_near = 9;

struct Row {
  std::string_view code;
  bool stands_alone;
  std::string_view rival;
  std::array<std::string_view, max_near> near;  // "" fills up

  [[nodiscard]] constexpr std::size_t count() const noexcept {
    return static_cast<std::size_t>(std::find(near.begin(), near.end(), std::string_view()) - near.begin());
  }
};

/// Neighbours by land or with long dealings. Only countries whose name is weak in English (country_names.tsv).
constexpr std::array<Row, 12> rows = {{
    {"CD", true, "CG", {"RW", "UG", "BI", "ZM", "AO", "TZ", "SS", "CF"}},
    {"CG", false, "CD", {"GA", "CM"}},
    {"DM", true, "DO", {"LC", "AG", "KN", "VC", "GD", "BB", "GP", "MQ"}},
    {"FM", true, "", {}},
    {"GE", false, "US", {"RU", "AM", "AZ", "TR", "UA", "SU"}},
    {"GN", true, "", {"SL", "LR", "ML", "SN", "GW", "CI", "GM"}},
    {"JO", true, "", {"IL", "PS", "SY", "IQ", "SA", "LB", "EG"}},
    {"KR", true, "KP", {}},
    {"MC", false, "", {"FR", "IT"}},
    {"MK", true, "GR", {"BG", "AL", "RS", "XK", "YU"}},
    {"NL", true, "", {"BE", "DE", "LU"}},
    {"TD", true, "", {"NE", "NG", "LY", "SD", "CM", "CF", "ML", "BF", "MR"}},
}};
static_assert(std::is_sorted(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.code < b.code; }));

}  // namespace

Surroundings surroundings_of(std::string_view code) noexcept {
  const auto row = std::lower_bound(rows.begin(), rows.end(), code,
                                    [](const Row& left, std::string_view wanted) { return left.code < wanted; });
  if (row == rows.end() || row->code != code) return {};
  return {{row->near.data(), row->count()}, row->rival, row->stands_alone};
}

}  // namespace dateline::indexer
