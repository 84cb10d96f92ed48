// SPDX-License-Identifier: GPL-3.0-or-later
// How are programs answered? docs/http-api.md describes each endpoint.
#pragma once

#include "web/app/asked.h"

namespace dateline::web {

/// /search.json: the command line's JSON.
[[nodiscard]] Response answer_search_json(const Asked& asked);
/// /search.csv, .tsv, .jsonl, .ids, .ris, .csl and .atom: all hits, streamed, or the page of them that is asked for.
[[nodiscard]] Response answer_export(const Asked& asked);
[[nodiscard]] Response answer_timeline_json(const Asked& asked);
[[nodiscard]] Response answer_suggest_json(const Asked& asked);
[[nodiscard]] Response answer_opensearch(const Asked& asked);
[[nodiscard]] Response answer_robots(const Asked& asked);

}  // namespace dateline::web
