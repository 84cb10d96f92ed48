// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the candidates of a field stand, where they overlap?
#pragma once

#include <vector>

#include "indexer/entities/organizations/candidate.h"
#include "indexer/entities/organizations/field_view.h"

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

/// Removes candidates inside phrases that are no organization, or whose head is part of one; and patterns that are a
/// place's name ("United Arab Emirates").
void drop_excluded(const FieldView& field, Candidates& candidates);

/// The candidates that stand, by first word, marked in `taken`: the longest first, of equally long ones the surer rule,
/// then the one further left. None of the result overlaps another or what was taken before.
[[nodiscard]] Candidates resolve_overlaps(Candidates candidates, TakenWords& taken);

}  // namespace dateline::indexer::organizations
