// SPDX-License-Identifier: GPL-3.0-or-later
// How is a timeline written as JSON? docs/json-output.md describes it.
#pragma once

#include "searcher/timeline.h"

#include <nlohmann/json_fwd.hpp>

namespace dateline::searcher {

[[nodiscard]] nlohmann::ordered_json timeline_json(const Timeline& timeline);

}  // namespace dateline::searcher
