// SPDX-License-Identifier: GPL-3.0-or-later
// How are programs answered? docs/http-api.md describes each endpoint.
#pragma once

#include "web/app/asked.h"

namespace dateline::web {

/// /search.json: the command line's JSON.
[[nodiscard]] Response answer_search_json(const Asked& asked);
[[nodiscard]] Response answer_timeline_json(const Asked& asked);
[[nodiscard]] Response answer_suggest_json(const Asked& asked);
[[nodiscard]] Response answer_opensearch(const Asked& asked);
[[nodiscard]] Response answer_robots(const Asked& asked);

}  // namespace dateline::web
