// SPDX-License-Identifier: GPL-3.0-or-later
// Is a page good HTML as a browser reads it, and which elements does it hold?
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tests {

struct HtmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  // of it and all that it holds

  /// "" where it has none.
  [[nodiscard]] std::string attribute(const std::string& attribute_name) const;
};

/// The elements of a whole document in the order in which they begin. Throws std::runtime_error where the HTML parsing
/// algorithm meets an error: an element that is not closed, a stray end tag, a bad character or attribute.
[[nodiscard]] std::vector<HtmlElement> html_elements(std::string_view document);

/// The same of what stands inside <body>.
[[nodiscard]] std::vector<HtmlElement> fragment_elements(std::string_view fragment);

[[nodiscard]] std::vector<HtmlElement> elements_named(const std::vector<HtmlElement>& elements, std::string_view name);

/// The first link whose text begins with `text`. Throws std::runtime_error where there is none.
[[nodiscard]] HtmlElement link_named(const std::vector<HtmlElement>& elements, std::string_view text);

}  // namespace dateline::tests
