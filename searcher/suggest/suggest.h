// SPDX-License-Identifier: GPL-3.0-or-later
// Which completions does one opened state of an index offer?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "searcher/facets/archive_values.h"
#include "searcher/index/open_index.h"
#include "searcher/suggestions.h"

namespace dateline::searcher {

/// What completions are drawn from.
struct SuggestSources {
  const OpenIndex& index;
  ArchiveValues& archive;
  const schema::Gazetteer& gazetteer;
};

/// Throws Xapian::Error.
[[nodiscard]] Suggestions suggest(const SuggestSources& sources, const SuggestRequest& request);

}  // namespace dateline::searcher
