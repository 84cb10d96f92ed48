// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys of a hit are printed?
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline::searcher {

/// `hit` with the keys of --fields, in that order; all of it where none are named. Throws Error{Usage} for a key that
/// hits do not have.
[[nodiscard]] nlohmann::ordered_json with_fields(const nlohmann::ordered_json& hit,
                                                 const std::vector<std::string>& fields);

}  // namespace dateline::searcher
