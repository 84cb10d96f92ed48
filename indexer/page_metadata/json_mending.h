// SPDX-License-Identifier: GPL-3.0-or-later
// Which JSON was meant by a script that is not quite JSON?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The first JSON value in `script` with what pages wrongly put around and into it taken out: comments of HTML, CDATA
/// marks and comments of JavaScript, commas before a closing bracket, semicolons and anything else behind the value,
/// raw control characters in strings. A value that is cut off gets its quote and brackets closed. A script whose quotes
/// are all written as references (&quot;) has them resolved. "" where no object or list begins. Linear.
[[nodiscard]] std::string mend_json(std::string_view script);

}  // namespace dateline::indexer
