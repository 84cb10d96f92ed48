// SPDX-License-Identifier: GPL-3.0-or-later
// What do the rules alone find in an article, before it is settled who is who?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/named_field.h"

#include <span>

namespace dateline::indexer::organizations {

/// Runs every finder over the fields of `article`; of candidates that overlap one stays. Fills `standing`, `open`,
/// `definitions` and `taken` of each field. Linear.
void find_rule_candidates(const ArticleView& article, std::span<NamedField> fields);

}  // namespace dateline::indexer::organizations
