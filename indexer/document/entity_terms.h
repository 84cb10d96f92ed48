// SPDX-License-Identifier: GPL-3.0-or-later
// Which terms and values stand for the countries and organizations of an article?
#pragma once

#include "schema/stored_article.h"

#include <xapian.h>

namespace dateline::indexer {

/// Gives `document` the terms and values of the entities of `article` (countries, organizations, those of dateline and
/// publisher), in place of those that it has: the result is that of building the document with these entities.
void set_entity_terms(Xapian::Document& document, const schema::StoredArticle& article);

}  // namespace dateline::indexer
