// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the candidates of a field stand, where they overlap?
#pragma once

#include "indexer/entities/organizations/candidate.h"
#include "indexer/entities/organizations/field_view.h"

#include <vector>

namespace dateline::indexer::organizations {

/// Which words of a field belong to a mention already.
class TakenWords {
public:
  explicit TakenWords(std::size_t size) : taken_(size) {}
  [[nodiscard]] bool is_taken(std::size_t i) const { return taken_[i]; }
  [[nodiscard]] bool is_free(const WordRange& range) const;
  void take(const WordRange& range);

private:
  std::vector<bool> taken_;
};

/// True for a range inside a phrase that is no organization, or whose last word is part of one; inside a longer name of
/// a place ("United" in "United States"); that names a place itself ("Ford County"); inside a wording that the user
/// stops. Aliases may be a place's name.
[[nodiscard]] bool is_excluded(const FieldView& field, const WordRange& range, Rule rule);

/// The candidates that stand, by first word, marked in `taken`: the longest first, of equally long ones what the user
/// says, then the surer rule, then the one further left. None of the result overlaps another or what was taken before.
[[nodiscard]] Candidates resolve_overlaps(Candidates candidates, TakenWords& taken);

}  // namespace dateline::indexer::organizations
