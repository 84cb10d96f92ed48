// SPDX-License-Identifier: GPL-3.0-or-later
// What would the tagger say without the rules?
#pragma once

#include "bench/evaluate/annotated_articles.h"
#include "indexer/entities/entity_tables.h"

#include <set>

namespace dateline::bench {

/// The names in the article's text that the tagger of `tables` takes for organizations rather than not. It sees what
/// the rules found, but hands on nothing of theirs.
[[nodiscard]] std::set<Span> tagged_names(const indexer::EntityTables& tables, const AnnotatedArticle& article);

}  // namespace dateline::bench
