// SPDX-License-Identifier: GPL-3.0-or-later
// Which encoding does a marked-up document itself name?
#pragma once

#include <string_view>

namespace dateline::indexer {

/// The label in an XML declaration at the start of `bytes`, else in a <meta> tag near it (HTML standard, 13.2.3.2, but
/// over 4,096 bytes instead of 1,024: templates put a lot in front); comments do not count. "" where there is none.
/// A view into `bytes`, which are ASCII-compatible.
[[nodiscard]] std::string_view declared_charset(std::string_view bytes) noexcept;

}  // namespace dateline::indexer
