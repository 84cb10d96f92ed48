// SPDX-License-Identifier: GPL-3.0-or-later
// Which aliases that need support get it?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/identities.h"
#include "indexer/entities/organizations/named_field.h"

namespace dateline::indexer::organizations {

/// Names the open aliases of `field`: those whose organization the article names otherwise; where the table asks for an
/// owner (NameContext::Short), those of the country in front, or else of the article; where it asks for a longer name
/// (Long), those whose trade and country the article speaks of. The others stay unnamed.
void settle_aliases(const schema::Gazetteer& gazetteer, const ArticleView& article, Identities& identities,
                    NamedField& field);

}  // namespace dateline::indexer::organizations
