// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/assets/assets.h"

#include "web/assets/embedded.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace dateline::web {
namespace {

constexpr std::string_view folder = "/assets/";

constexpr std::array assets{
    Asset{"style.css", "text/css; charset=utf-8", embedded::style_css, embedded::style_css_hash},
    Asset{"charts.css", "text/css; charset=utf-8", embedded::charts_css, embedded::charts_css_hash},
    Asset{"script.js", "text/javascript; charset=utf-8", embedded::script_js, embedded::script_js_hash},
    Asset{"icon.svg", "image/svg+xml", embedded::icon_svg, embedded::icon_svg_hash},
};

}  // namespace

std::string_view asset_address(std::string_view name) {
  static const std::array addresses = [] {
    std::array<std::string, assets.size()> built;
    std::transform(assets.begin(), assets.end(), built.begin(), [](const Asset& asset) {
      return std::string(folder) + std::string(asset.hash) + '/' + std::string(asset.name);
    });
    return built;
  }();
  const auto found = std::find_if(assets.begin(), assets.end(), [&](const Asset& asset) { return asset.name == name; });
  assert(found != assets.end());
  return addresses[static_cast<std::size_t>(found - assets.begin())];
}

const Asset* find_asset(std::string_view path) {
  if (!path.starts_with(folder)) return nullptr;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const auto found = std::find_if(assets.begin(), assets.end(), [&](const Asset& asset) { return asset.name == name; });
  return found == assets.end() ? nullptr : &*found;
}

}  // namespace dateline::web
