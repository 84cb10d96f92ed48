// SPDX-License-Identifier: GPL-3.0-or-later
// What does an article say of its organizations, once every mention is settled?
#pragma once

#include "indexer/article.h"
#include "indexer/entities/organizations/identities.h"
#include "indexer/entities/organizations/named_field.h"

#include <span>
#include <vector>

namespace dateline::indexer::organizations {

/// One entry for every identity that some field names, the most mentioned first, ties by first mention. `fields` in the
/// order of evidence: title, text; sorts what they name. A span is the name alone: with the dot of "Corp.", the 's of
/// "McDonald's" and the L' of "L'Oreal", without any other possessive or article.
[[nodiscard]] std::vector<OrganizationMention> mentions_of(const std::vector<Identity>& identities,
                                                           std::span<NamedField> fields);

}  // namespace dateline::indexer::organizations
