// SPDX-License-Identifier: GPL-3.0-or-later
// How is an article printed as JSON together with what the rules of its evidence mean?
#pragma once

#include "schema/stored_article.h"

#include <nlohmann/json_fwd.hpp>

namespace dateline::searcher {

/// schema::article_json and, behind it, `rules`: the meaning of each rule of the article's evidence, by its name.
[[nodiscard]] nlohmann::ordered_json explained_article_json(const schema::StoredArticle& article);

}  // namespace dateline::searcher
