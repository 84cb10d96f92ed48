// SPDX-License-Identifier: GPL-3.0-or-later
// Which values does the whole archive have, under which names, in how many articles?
#pragma once

#include "schema/columns/columns.h"
#include "schema/gazetteer/gazetteer.h"
#include "searcher/evaluate/docid_set.h"
#include "searcher/facets/count_facets.h"
#include "searcher/facets/value_names.h"

#include <array>
#include <optional>

namespace dateline::searcher {

/// Made facet by facet when first asked for, and kept: they hold for one state of an index. Borrows columns and
/// gazetteer; for one thread at a time.
class ArchiveValues {
public:
  /// `articles` are all that are not hidden.
  ArchiveValues(const schema::Columns& columns, const schema::Gazetteer& gazetteer, DocidSet articles);

  [[nodiscard]] const DocidSet& articles() const noexcept { return articles_; }
  [[nodiscard]] const ValueNames& names(schema::Facet facet);
  [[nodiscard]] const ValueCounts& counts(schema::Facet facet);

private:
  const schema::Columns& columns_;
  const schema::Gazetteer& gazetteer_;
  DocidSet articles_;
  std::array<std::optional<ValueNames>, schema::facet_count> names_;
  std::array<std::optional<ValueCounts>, schema::facet_count> counts_;
};

}  // namespace dateline::searcher
