// SPDX-License-Identifier: GPL-3.0-or-later
// Where does a field use the short forms of the article?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/named_field.h"
#include "indexer/entities/organizations/short_forms.h"

namespace dateline::indexer::organizations {

/// Names every free run of words that is a short form, the longest at each word. `heads_from` is the first word from
/// which a head may stand alone ("the Council"): behind the first mention in full.
void name_short_forms(const ArticleView& article, const ShortForms& forms, NamedField& field);

}  // namespace dateline::indexer::organizations
