// SPDX-License-Identifier: GPL-3.0-or-later
// What does a hit show of its article, whatever was searched?
#pragma once

#include "schema/stored_article.h"
#include "searcher/result.h"

namespace dateline::searcher {

/// An article as a hit of no search: rank and score 0, no snippet, `added` not known. Country names as `article` has
/// them.
[[nodiscard]] Hit article_hit(const schema::StoredArticle& article);

}  // namespace dateline::searcher
