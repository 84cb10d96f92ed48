// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/elements.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

using Role = ElementRole;

// Sorted by name. "header" of a page and of an article hold titles and bylines, never the text.
constexpr std::array<Element, element_count> elements{{
    // clang-format off
    {"a", Role::Link}, {"address", Role::Block}, {"applet", Role::Dropped}, {"article", Role::Container},
    {"aside", Role::Dropped}, {"audio", Role::Dropped}, {"blockquote", Role::Block}, {"body", Role::Container},
    {"br", Role::Break}, {"button", Role::Dropped}, {"canvas", Role::Dropped}, {"caption", Role::Dropped},
    {"center", Role::Container}, {"dd", Role::Block}, {"details", Role::Container}, {"dialog", Role::Dropped},
    {"div", Role::Container}, {"dl", Role::Container}, {"dt", Role::Block}, {"fieldset", Role::Container},
    {"figcaption", Role::Dropped}, {"footer", Role::Dropped}, {"form", Role::Dropped}, {"h1", Role::Heading},
    {"h2", Role::Block}, {"h3", Role::Block}, {"h4", Role::Block}, {"h5", Role::Block}, {"h6", Role::Block},
    {"header", Role::Dropped}, {"hgroup", Role::Container}, {"hr", Role::Rule}, {"html", Role::Container},
    {"iframe", Role::Dropped}, {"label", Role::Dropped}, {"li", Role::ListItem}, {"main", Role::Container},
    {"map", Role::Dropped}, {"math", Role::Dropped}, {"menu", Role::Dropped}, {"nav", Role::Dropped},
    {"noembed", Role::Dropped}, {"noframes", Role::Dropped}, {"noscript", Role::Dropped}, {"object", Role::Dropped},
    {"ol", Role::Container}, {"option", Role::Dropped}, {"p", Role::Paragraph}, {"pre", Role::Block},
    {"rp", Role::Dropped}, {"rt", Role::Dropped}, {"script", Role::Dropped}, {"section", Role::Container},
    {"select", Role::Dropped}, {"style", Role::Dropped}, {"summary", Role::Block}, {"svg", Role::Dropped},
    {"table", Role::Container}, {"tbody", Role::Container}, {"td", Role::Cell}, {"template", Role::Dropped},
    {"textarea", Role::Dropped}, {"th", Role::Cell}, {"thead", Role::Container}, {"title", Role::Dropped},
    {"tr", Role::Container}, {"ul", Role::Container}, {"video", Role::Dropped}, {"xmp", Role::Dropped},
    // clang-format on
}};
static_assert(std::is_sorted(elements.begin(), elements.end(),
                             [](const Element& a, const Element& b) { return a.name < b.name; }));

}  // namespace

std::optional<std::size_t> find_element(std::string_view name) noexcept {
  const auto found = std::lower_bound(elements.begin(), elements.end(), name,
                                      [](const Element& element, std::string_view n) { return element.name < n; });
  if (found == elements.end() || found->name != name) return std::nullopt;
  return static_cast<std::size_t>(found - elements.begin());
}

const Element& element_at(std::size_t index) noexcept {
  return elements[index];
}

}  // namespace dateline::indexer
