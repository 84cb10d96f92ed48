// SPDX-License-Identifier: GPL-3.0-or-later
// How are the values of a facet written as JSON? docs/json-output.md describes it.
#pragma once

#include "searcher/facet_values.h"

#include <nlohmann/json_fwd.hpp>

namespace dateline::searcher {

[[nodiscard]] nlohmann::ordered_json facet_values_json(const FacetValues& facet_values);

}  // namespace dateline::searcher
