// SPDX-License-Identifier: GPL-3.0-or-later
// Which facet values does a request choose, and how are they called?
#pragma once

#include "schema/columns/columns.h"
#include "schema/gazetteer/gazetteer.h"
#include "searcher/request.h"
#include "searcher/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// The key of a typed value, of a name or alias of it, or of what the archive calls it; "", which no value has, for
/// "none" without quotes.
[[nodiscard]] std::string key_of_choice(schema::Facet facet, std::string_view typed, const schema::Columns& columns,
                                        const schema::Gazetteer& gazetteer);

/// The choices and exclusions of a request, with the labels by which facets list them.
[[nodiscard]] std::vector<ChosenValue> chosen_values(const SearchRequest& request, const schema::Columns& columns,
                                                     const schema::Gazetteer& gazetteer);

}  // namespace dateline::searcher
