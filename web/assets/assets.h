// SPDX-License-Identifier: GPL-3.0-or-later
// Which style sheet, script and icon go with the pages? They are built into the program.
#pragma once

#include <string>
#include <string_view>

namespace dateline::web {

struct Asset {
  std::string_view name;  // "style.css"
  std::string_view content_type;
  std::string_view bytes;
  std::string_view hash;  // of its bytes: part of its address, so that it may be kept for ever
};

/// "/assets/HASH/style.css". `name` is one of style.css, charts.css, script.js and icon.svg.
[[nodiscard]] std::string_view asset_address(std::string_view name);

/// The asset of an address that asset_address gave, by this or by an earlier program; null for others.
[[nodiscard]] const Asset* find_asset(std::string_view path);

}  // namespace dateline::web
