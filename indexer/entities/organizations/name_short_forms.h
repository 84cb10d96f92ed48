// SPDX-License-Identifier: GPL-3.0-or-later
// Where does a field use the short forms of the article?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/named_field.h"
#include "indexer/entities/organizations/short_forms.h"

namespace dateline::indexer::organizations {

/// Names every free run of words that is a short form, the longest at each word. A head stands alone ("the Council")
/// only behind the first mention in full, an acronym only in capitals, a single word not as part of a person's name.
void name_short_forms(const ArticleView& article, const ShortForms& forms, NamedField& field);

}  // namespace dateline::indexer::organizations
