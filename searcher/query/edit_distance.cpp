// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/edit_distance.h"

#include <algorithm>
#include <array>

namespace dateline::searcher {
namespace {

constexpr std::size_t compared_bytes = 64;
using Row = std::array<std::size_t, compared_bytes + 1>;

}  // namespace

// Damerau's distance in the restricted form (optimal string alignment), three rows at a time.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  a = a.substr(0, compared_bytes);
  b = b.substr(0, compared_bytes);
  Row before_last{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace dateline::searcher
