// SPDX-License-Identifier: GPL-3.0-or-later
// How are completions written as JSON? docs/json-output.md describes it.
#pragma once

#include "searcher/suggestions.h"

#include <nlohmann/json_fwd.hpp>

namespace dateline::searcher {

[[nodiscard]] nlohmann::ordered_json suggestions_json(const Suggestions& suggestions);

}  // namespace dateline::searcher
