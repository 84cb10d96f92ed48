// SPDX-License-Identifier: GPL-3.0-or-later
// How does a path, which may hold any bytes, stand in JSON, which may not?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// Each byte as the character of that number.
[[nodiscard]] std::string path_to_json_text(std::string_view path);
[[nodiscard]] std::string path_from_json_text(const std::string& text);

}  // namespace dateline::indexer
