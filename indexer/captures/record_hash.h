// SPDX-License-Identifier: GPL-3.0-or-later
// Has a record changed since it was read last?
#pragma once

#include "indexer/article.h"

#include <string>

namespace dateline::indexer {

/// A hash, in print, of everything of an article that a reader fills in but the time of its capture: equal for records
/// that give the same document, but for dates that only the time of capture refuses.
[[nodiscard]] std::string record_hash(const Article& article);

}  // namespace dateline::indexer
