// SPDX-License-Identifier: GPL-3.0-or-later
// Which names does the tagger add to those of the rules, and which of the two stands where they disagree?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/named_field.h"
#include "indexer/entities/tagger/model.h"

#include <array>

namespace dateline::indexer::organizations {

/// Takes what the rules found in title and text, and lets the tagger add to it, after find_rule_candidates().
void add_tagged(const tagger::Model& model, const ArticleView& article, std::array<NamedField, 2>& fields);

}  // namespace dateline::indexer::organizations
