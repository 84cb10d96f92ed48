// SPDX-License-Identifier: GPL-3.0-or-later
// Which short forms does an article define in brackets: "International Coffee Organization (ICO)"?
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/entities/organizations/candidate.h"
#include "indexer/entities/organizations/field_view.h"

namespace dateline::indexer::organizations {

/// The acronym at word `acronym` stands for the organization whose mention ends right before word `long_end` or, if
/// `is_reversed`, starts at word `long_first`.
struct Definition {
  std::uint32_t acronym;
  std::uint32_t long_first;
  std::uint32_t long_end;
  bool is_reversed;
};

/// Every bracketed acronym, also behind "or" ("the Coffee Organization, or CO,"), and names in brackets behind one. Where
/// the initials fit, the long form becomes a candidate (Rule::Definition) unless its last word says that it is a treaty,
/// a disease or the like. Looks at a bounded number of words for each bracket.
[[nodiscard]] std::vector<Definition> find_definitions(const FieldView& field, Candidates& out);

/// True if `acronym` (folded letters) is made of the words [first, end): each capitalised one gives its initial and up
/// to two more letters, in order; small words may give theirs. False for more than 16 words or 12 letters.
[[nodiscard]] bool spells_acronym(const FieldView& field, WordRange words, std::string_view acronym);

}  // namespace dateline::indexer::organizations
