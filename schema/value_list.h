// SPDX-License-Identifier: GPL-3.0-or-later
// How do the facet values of one article stand in a value slot?
// Each value is "key US label", values end with "RS" (the ASCII unit and record separators, which folded keys and
// printable labels never hold). A label equal to its key is left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::schema {

/// One facet value: the key under which it is indexed and counted, and how people read it.
struct FacetValue {
  std::string key;
  std::string label;
  friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

/// Values with an empty key are left out, an empty label becomes the key, control characters become spaces.
/// decode(encode(v)) == v otherwise.
[[nodiscard]] std::string encode_values(const std::vector<FacetValue>& values);

/// Calls `visit(key, label)` for each value of an encoded list; views live as long as `encoded`.
template <typename Visit>
void visit_values(std::string_view encoded, Visit&& visit) {
  constexpr char unit = '\x1F';
  constexpr char record = '\x1E';
  while (!encoded.empty()) {
    const std::size_t end = encoded.find(record);
    const std::string_view value = encoded.substr(0, end);
    const std::size_t label = value.find(unit);
    const std::string_view key = value.substr(0, label);
    visit(key, label == std::string_view::npos ? key : value.substr(label + 1));
    if (end == std::string_view::npos) return;
    encoded.remove_prefix(end + 1);
  }
}

[[nodiscard]] std::vector<FacetValue> decode_values(std::string_view encoded);

}  // namespace dateline::schema
