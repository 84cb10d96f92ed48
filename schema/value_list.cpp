// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/value_list.h"

namespace dateline::schema {
namespace {

void append_clean(std::string_view text, std::string& out) {
  for (const char c : text) out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
}

}  // namespace

std::string encode_values(const std::vector<FacetValue>& values) {
  std::string encoded;
  for (const FacetValue& value : values) {
    if (value.key.empty()) continue;
    append_clean(value.key, encoded);
    if (value.label != value.key && !value.label.empty()) {
      encoded += '\x1F';
      append_clean(value.label, encoded);
    }
    encoded += '\x1E';
  }
  return encoded;
}

std::vector<FacetValue> decode_values(std::string_view encoded) {
  std::vector<FacetValue> values;
  visit_values(encoded, [&](std::string_view key, std::string_view label) {
    values.push_back({std::string(key), std::string(label)});
  });
  return values;
}

}  // namespace dateline::schema
