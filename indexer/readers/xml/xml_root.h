// SPDX-License-Identifier: GPL-3.0-or-later
// Which kind of document does an XML file begin?
#pragma once

#include <string_view>

namespace dateline::indexer {

/// The name of the first element in `head`, without its prefix, behind white space, declarations, comments and a
/// doctype; "" where something else comes first or the head ends.
[[nodiscard]] std::string_view xml_root(std::string_view head) noexcept;

}  // namespace dateline::indexer
