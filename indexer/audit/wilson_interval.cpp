// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/wilson_interval.h"

#include <algorithm>
#include <cmath>

namespace dateline::indexer {

ShareInterval wilson_interval(std::size_t hits, std::size_t trials) noexcept {
  if (trials == 0) return {};
  constexpr double z = 1.959963984540054;  // the normal distribution's 97.5 % point
  const auto n = static_cast<double>(trials);
  const double share = static_cast<double>(hits) / n;
  const double centre = share + z * z / (2 * n);
  const double margin = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  return {std::clamp((centre - margin) / scale, 0.0, share), std::clamp((centre + margin) / scale, share, 1.0)};
}

}  // namespace dateline::indexer
