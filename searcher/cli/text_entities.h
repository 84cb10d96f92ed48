// SPDX-License-Identifier: GPL-3.0-or-later
// How do the countries and organizations of one article look on a terminal, and why are they there?
#pragma once

#include "schema/stored_article.h"

#include <string>

namespace dateline::searcher::cli {

/// A line for each, countries first, with the number of its mentions; a country with a star is what the article is
/// about.
[[nodiscard]] std::string text_entities(const schema::StoredArticle& article);

/// The same with salience, type and confidence, under each a line for every mention, and then what the rules mean. ""
/// for an article that names none.
[[nodiscard]] std::string text_evidence(const schema::StoredArticle& article);

}  // namespace dateline::searcher::cli
