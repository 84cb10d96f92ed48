// SPDX-License-Identifier: GPL-3.0-or-later
// How sure is a share that was counted on a sample?
#pragma once

#include <cstddef>

namespace dateline::indexer {

/// Shares from 0 to 1, low <= high.
struct ShareInterval {
  double low = 0;
  double high = 1;
};

/// The 95 % score interval of E. B. Wilson (1927), which holds for small samples and for shares of 0 and 1 too.
/// `hits` <= `trials`; 0 to 1 where nothing was tried.
[[nodiscard]] ShareInterval wilson_interval(std::size_t hits, std::size_t trials) noexcept;

}  // namespace dateline::indexer
