// SPDX-License-Identifier: GPL-3.0-or-later
// Is a drawing well-formed XML, and which elements does it hold?
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::test {

struct XmlElement {
  std::string name;
  std::string parent;  // the name of the element that holds it; "" for the root
  std::map<std::string, std::string> attributes;
  std::string text;  // directly in it
};

/// The elements of `text` in the order in which they begin. Throws std::runtime_error if it is not well-formed.
[[nodiscard]] std::vector<XmlElement> xml_elements(std::string_view text);

/// Those of them with this name.
[[nodiscard]] std::vector<XmlElement> xml_elements_named(std::string_view text, std::string_view name);

}  // namespace dateline::test
