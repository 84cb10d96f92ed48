// SPDX-License-Identifier: GPL-3.0-or-later
// Which names of the gazetteer's organizations does a field hold?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/candidate.h"

namespace dateline::indexer::organizations {

/// Appends a candidate for every alias. It needs support (see settle_aliases) where the table asks for it, or where a
/// headline's or paragraph's capitals hide how it is written. Left out are single words in a person's name ("Robert
/// Bosch", "Mr Ford"). A wording of the user counts wherever it stands, and instead of an alias of the same words.
void find_aliases(const ArticleView& article, const FieldView& field, Candidates& out);

}  // namespace dateline::indexer::organizations
