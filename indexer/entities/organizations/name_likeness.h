// SPDX-License-Identifier: GPL-3.0-or-later
// Is a name in full, perhaps misspelt, that of an organization that the tables know by its acronym?
#pragma once

#include "indexer/entities/organizations/field_view.h"

#include <string_view>

namespace dateline::indexer::organizations {

/// True if two thirds of the telling words of `range` are in `name`, or begin like one of it: "Organiaation of
/// Petroleum Exporting Countries" and "Organization of the Petroleum Exporting Countries". Also true if `name` is a
/// single word, so that nothing can be compared, and the range is capitalised. Reads at most 32 words of either.
[[nodiscard]] bool is_like_name(const FieldView& field, WordRange range, std::string_view name);

}  // namespace dateline::indexer::organizations
