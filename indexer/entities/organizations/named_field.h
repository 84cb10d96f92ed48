// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of a field name which organization, as far as that is settled?
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/entities/organizations/definitions.h"
#include "indexer/entities/organizations/field_view.h"
#include "indexer/entities/organizations/resolve_overlaps.h"

namespace dateline::indexer::organizations {

struct NamedRange {
  WordRange range;
  Rule rule;
  std::size_t identity;
};

/// A field while its mentions are being settled, stage by stage.
struct NamedField {
  explicit NamedField(const FieldView& field) : view(field), taken(field.size()) {}

  const FieldView& view;
  TakenWords taken;
  Candidates standing;  // by first word
  Candidates open;      // aliases that need support
  std::vector<Definition> definitions;
  std::vector<NamedRange> named;

  /// Settles `range`, whose words must be free.
  void name(const WordRange& range, Rule rule, std::size_t identity) {
    taken.take(range);
    named.push_back({range, rule, identity});
  }
};

}  // namespace dateline::indexer::organizations
