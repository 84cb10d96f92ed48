// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles does an export name, so that it can go on in a later state of the index?
#pragma once

#include "searcher/rank/rank.h"

#include <string>
#include <vector>

#include <xapian.h>

namespace dateline::searcher {

/// The ids of `articles` in their order, one behind the other: 26 bytes each. Throws Xapian::Error.
[[nodiscard]] std::string ids_of(const Xapian::Database& database, const std::vector<RankedDocid>& articles);

}  // namespace dateline::searcher
