// SPDX-License-Identifier: GPL-3.0-or-later
// What of an article does a hit show?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "searcher/index/open_index.h"
#include "searcher/rank/rank.h"
#include "searcher/result.h"
#include "searcher/snippets/snippet.h"

#include <string>

namespace dateline::searcher {

struct HitInput {
  RankedDocid ranked;
  std::size_t rank;
  const SnippetTerms& terms;
  std::size_t passages;  // 0: no snippet
};

[[nodiscard]] Hit make_hit(const OpenIndex& index, const schema::Gazetteer& gazetteer, const HitInput& input);

/// The label of a country code; the code itself where the tables do not know it.
[[nodiscard]] std::string country_name(const schema::Gazetteer& gazetteer, std::string_view code);

}  // namespace dateline::searcher
