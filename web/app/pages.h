// SPDX-License-Identifier: GPL-3.0-or-later
// How are the pages for people answered?
#pragma once

#include "web/app/asked.h"

namespace dateline::web {

[[nodiscard]] Response answer_search(const Asked& asked);
[[nodiscard]] Response answer_timeline(const Asked& asked);
[[nodiscard]] Response answer_map(const Asked& asked);
/// /facets/NAME, and /facets/NAME.json for programs.
[[nodiscard]] Response answer_facet(const Asked& asked);
/// /article/ID, and .json, .ris, .csl and .txt of it.
[[nodiscard]] Response answer_article(const Asked& asked);
[[nodiscard]] Response answer_help(const Asked& asked);
[[nodiscard]] Response answer_asset(const Asked& asked);

}  // namespace dateline::web
