// SPDX-License-Identifier: GPL-3.0-or-later
// What do pages say that are no answers: how to search, and what went wrong?
#pragma once

#include <string>
#include <string_view>

namespace dateline::web {

/// How queries are written, and the keys.
[[nodiscard]] std::string help_page();

/// Title, what was wrong, and the way out.
[[nodiscard]] std::string error_page(int status, std::string_view message, std::string_view hint);

/// An OpenSearch description (https://github.com/dewitt/opensearch) for a server at `origin`, "http://HOST".
[[nodiscard]] std::string opensearch_description(std::string_view origin);

}  // namespace dateline::web
