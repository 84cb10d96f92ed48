// SPDX-License-Identifier: GPL-3.0-or-later
// Which aliases that need support get it?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/identities.h"
#include "indexer/entities/organizations/named_field.h"

namespace dateline::indexer::organizations {

/// Names the open aliases of `field` whose organization the article names otherwise, or whose country it is tied to
/// where the table asks for an owner (NameContext::Short). The others stay unnamed.
void settle_aliases(const schema::Gazetteer& gazetteer, const ArticleView& article, Identities& identities,
                    NamedField& field);

}  // namespace dateline::indexer::organizations
