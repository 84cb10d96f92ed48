// SPDX-License-Identifier: GPL-3.0-or-later
// How many articles of an answer could hold a term?
#pragma once

#include "searcher/index/open_index.h"

#include <cstddef>
#include <string>

namespace dateline::searcher {

/// In how many articles that are not hidden a term stands. Throws Xapian::Error.
[[nodiscard]] std::size_t visible_frequency(const OpenIndex& index, const std::string& term);

}  // namespace dateline::searcher
