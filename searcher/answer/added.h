// SPDX-License-Identifier: GPL-3.0-or-later
// Which run of the indexer brought an article in, and when was that?
#pragma once

#include "searcher/index/open_index.h"
#include "searcher/rank/rank.h"
#include "searcher/result.h"

#include <vector>

namespace dateline::searcher {

/// The run that added the article, of those that its own index counts; `started` is empty where the index does not
/// know that run any more.
[[nodiscard]] RunMark added_by(const OpenIndex& index, Docid docid);

/// The latest run that added one of `articles`, by its start; without articles the newest ended run of a single index.
[[nodiscard]] RunMark last_added_by(const OpenIndex& index, const std::vector<RankedDocid>& articles);

}  // namespace dateline::searcher
