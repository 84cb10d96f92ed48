// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/declared_charset.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t prescan_bytes = 4096;

// What follows `name` and "=" in a tag, in quotes or not.
std::string_view value_behind(std::string_view tag, std::string_view name) noexcept {
  for (std::size_t at = find_ignoring_case(tag, name); at != none; at = find_ignoring_case(tag, name, at + 1)) {
    std::string_view rest = trim(tag.substr(at + name.size()));
    if (!rest.starts_with('=')) continue;
    rest = trim(rest.substr(1));
    while (rest.starts_with('"') || rest.starts_with('\'')) rest.remove_prefix(1);
    return trim(rest.substr(0, rest.find_first_of("\"'>;/ \t\r\n?")));
  }
  return {};
}

}  // namespace

std::string_view declared_charset(std::string_view bytes) noexcept {
  const std::string_view text = bytes.substr(0, prescan_bytes);
  for (std::size_t at = text.find('<'); at != none; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) {
      const std::size_t end = rest.find("-->");
      if (end == none) return {};
      at += end;
      continue;
    }
    const bool declaration = starts_with_ignoring_case(rest, "<?xml");
    if (!declaration && !starts_with_ignoring_case(rest, "<meta")) continue;
    const std::string_view tag = rest.substr(0, rest.find('>'));
    const std::string_view label = value_behind(tag, declaration ? "encoding" : "charset");
    if (!label.empty()) return label;
  }
  return {};
}

}  // namespace dateline::indexer
