// SPDX-License-Identifier: GPL-3.0-or-later
// What does a Content-Type say?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// "text/html" of "Text/HTML; charset=utf-8": in lower case, without parameters; "" where there is none.
[[nodiscard]] std::string media_type(std::string_view content_type);

/// The value of a parameter (name in lower case) of a Content-Type or Content-Disposition, without quotes; "" where
/// there is none. The first of several counts (RFC 2045, 5.1).
[[nodiscard]] std::string header_parameter(std::string_view value, std::string_view name);

}  // namespace dateline::indexer
