// SPDX-License-Identifier: GPL-3.0-or-later
// How is an answer written as JSON? docs/json-output.md describes it; the command line and the web print the same.
#pragma once

#include "searcher/result.h"

#include <nlohmann/json_fwd.hpp>

namespace dateline::searcher {

inline constexpr int json_version = 1;

/// The whole answer (product contract, section 4).
[[nodiscard]] nlohmann::ordered_json result_json(const SearchResult& result);

/// The same without hits, facets and clauses: what the answers to other questions begin with.
[[nodiscard]] nlohmann::ordered_json answer_json(const SearchResult& result);

/// One facet, as in the answer's "facets".
[[nodiscard]] nlohmann::ordered_json facet_json(const FacetResult& facet);
/// A run as `added`, `since` and `until` name it; null for number 0.
[[nodiscard]] nlohmann::ordered_json run_json(const RunMark& run);

/// Text for a terminal or a file; invalid UTF-8 becomes U+FFFD. `indent` as in nlohmann::json::dump, -1 for one line.
[[nodiscard]] std::string dump_json(const nlohmann::ordered_json& json, int indent);

}  // namespace dateline::searcher
