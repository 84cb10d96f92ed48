// SPDX-License-Identifier: GPL-3.0-or-later
// Why does an article count for a country or an organization?
#pragma once

#include "schema/stored_article.h"
#include "web/html/markup.h"
#include "web/pages/article_text.h"

#include <vector>

namespace dateline::web {

/// Every mention in the text, for add_text.
[[nodiscard]] std::vector<TextMention> text_mentions(const schema::StoredArticle& article);

/// Countries and organizations with salience or confidence and with every mention and, in words, its rule; mentions in
/// the text are links to their place.
void add_evidence(Markup& html, const schema::StoredArticle& article);

}  // namespace dateline::web
