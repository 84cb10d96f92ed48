// SPDX-License-Identifier: GPL-3.0-or-later
// Which vocabulary does an element belong to, whatever prefix its document uses?
#pragma once

#include "indexer/readers/xml/xml_events.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The namespaces that are in force at a place of a document. Names come out with the prefix that this project uses for
/// a namespace ("dc:creator", "content:encoded", "atom:entry", "html:p"; none for RSS, NITF and NewsML), else with the
/// one that the document uses. A prefix that nothing declares stands for itself. The default namespace of a document
/// whose root is "feed" is Atom unless it says otherwise.
class Namespaces {
public:
  /// Enters an element with these attributes.
  void enter(std::string_view root_or_element, std::span<const XmlAttribute> attributes);
  /// Leaves the element that was entered last; without one, nothing happens.
  void leave();
  /// The name of an element at this place.
  [[nodiscard]] std::string element_name(std::string_view written) const;
  /// The name of an attribute: without a prefix it belongs to its element.
  [[nodiscard]] std::string attribute_name(std::string_view written) const;

private:
  struct Binding {
    std::string written;    // "" for the default namespace
    std::string meant;      // the prefix that this project uses
    std::size_t depth = 0;  // of the element that declares it
  };
  [[nodiscard]] std::string_view meaning_of(std::string_view prefix) const;

  std::vector<Binding> bindings_;
  std::size_t depth_ = 0;
  std::string base_;  // what the default namespace is called where it is none that we know
};

}  // namespace dateline::indexer
