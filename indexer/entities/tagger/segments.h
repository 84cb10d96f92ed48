// SPDX-License-Identifier: GPL-3.0-or-later
// Which words may belong to a name at all?
#pragma once

#include "indexer/entities/organizations/field_view.h"

#include <vector>

namespace dateline::indexer::tagger {

/// The runs of words that the tagger labels, in order, apart from each other: words with a capital, what stands between
/// two of them ("Bank of the West"), particles in front and numbers at their side ("al-Qaeda", "Group of 20"). Every
/// other word is outside of any name, and no name reaches across a bracket, a colon or the end of a sentence. Linear.
[[nodiscard]] std::vector<organizations::WordRange> find_segments(const organizations::FieldView& field);

/// True if a name may go on across this gap.
[[nodiscard]] bool joins_names(organizations::Gap gap) noexcept;

}  // namespace dateline::indexer::tagger
