// SPDX-License-Identifier: GPL-3.0-or-later
// Which capitalised runs are names of organizations by a word that they end or begin with?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/candidate.h"

namespace dateline::indexer::organizations {

/// Appends "Acme Widgets Inc", "Ministry of Fisheries of Fantasia", "University of X", "X and Y Bank". Nothing where
/// capitals mean nothing: in headlines in title case and paragraphs in capitals. Each head looks at a bounded number of
/// words around it.
void find_patterns(const ArticleView& article, const FieldView& field, Candidates& out);

}  // namespace dateline::indexer::organizations
