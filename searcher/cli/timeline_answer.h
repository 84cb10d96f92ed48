// SPDX-License-Identifier: GPL-3.0-or-later
// How does a timeline look on a terminal?
#pragma once

#include "searcher/cli/text_answer.h"
#include "searcher/timeline.h"

#include <string>

namespace dateline::searcher::cli {

/// A line per period: matches, articles of the archive, share, and a bar by the number of matches; a line per gap.
[[nodiscard]] std::string text_timeline(const Timeline& timeline, const TextStyle& style);

}  // namespace dateline::searcher::cli
