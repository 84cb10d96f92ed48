// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml/xml_root.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/xml/xml_tree.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

constexpr std::size_t none = std::string_view::npos;

// The length of a doctype, whose internal subset may hold ">"; npos where it does not end.
std::size_t doctype_size(std::string_view text) noexcept {
  const std::size_t subset = text.find('[');
  const std::size_t end = text.find('>');
  if (subset == none || end < subset) return end;
  const std::size_t subset_end = text.find(']', subset);
  return subset_end == none ? none : text.find('>', subset_end);
}

}  // namespace

std::string_view xml_root(std::string_view head) noexcept {
  while (true) {
    head = trim(head);
    if (!head.starts_with("<?") && !head.starts_with("<!")) break;
    const bool comment = head.starts_with("<!--");
    const std::size_t end = comment                                        ? head.find("-->")
                            : starts_with_ignoring_case(head, "<!doctype") ? doctype_size(head)
                                                                           : head.find('>');
    if (end == none) return {};
    head.remove_prefix(end + (comment ? 3 : 1));
  }
  if (!head.starts_with('<')) return {};
  return local_name(head.substr(1, std::min(head.find_first_of(" \t\r\n/>"), head.size()) - 1));
}

}  // namespace dateline::indexer
