// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/archive_values.h"

#include <utility>

namespace dateline::searcher {

ArchiveValues::ArchiveValues(const schema::Columns& columns, const schema::Gazetteer& gazetteer, DocidSet articles)
    : columns_(columns), gazetteer_(gazetteer), articles_(std::move(articles)) {}

const ValueNames& ArchiveValues::names(schema::Facet facet) {
  auto& names = names_[static_cast<std::size_t>(facet)];
  if (!names) names.emplace(facet, columns_.facet(facet), gazetteer_);
  return *names;
}

const ValueCounts& ArchiveValues::counts(schema::Facet facet) {
  auto& counts = counts_[static_cast<std::size_t>(facet)];
  if (!counts) counts = count_values(columns_.facet(facet), articles_);
  return *counts;
}

}  // namespace dateline::searcher
