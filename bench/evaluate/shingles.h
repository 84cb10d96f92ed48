// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a text was found, and how much of what was found is the text?
#pragma once

#include <string_view>

namespace dateline::bench {

struct ShingleMatch {
  double precision = 0;  // 1 where nothing was found and nothing was to be found
  double recall = 0;
};

/// Compares runs of four words (letters, digits and "_"), counted as often as they stand, as the
/// article-extraction-benchmark of Scrapinghub does. A text of fewer words is one run.
[[nodiscard]] ShingleMatch match_shingles(std::string_view found, std::string_view truth);

}  // namespace dateline::bench
