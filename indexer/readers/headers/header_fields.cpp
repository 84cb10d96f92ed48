// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/headers/header_fields.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>

namespace dateline::indexer {

HeaderFields::HeaderFields(std::string_view block) {
  while (!block.empty()) {
    const std::size_t end = std::min(block.find('\n'), block.size());
    const std::string_view line = block.substr(0, end);
    block.remove_prefix(std::min(end + 1, block.size()));
    const std::string_view text = trim(line);
    const bool goes_on = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    const std::size_t colon = line.find(':');
    if (goes_on && !fields_.empty()) {
      std::string& value = fields_.back().second;
      if (!value.empty() && !text.empty()) value += ' ';
      value += text;
    } else if (!goes_on && colon != std::string_view::npos && fields_.size() < max_fields) {
      fields_.emplace_back(ascii_lower(trim(line.substr(0, colon))), trim(line.substr(colon + 1)));
    }
  }
}

std::string_view HeaderFields::first(std::string_view name) const noexcept {
  for (const auto& [field, value] : fields_) {
    if (field == name && !value.empty()) return value;
  }
  return {};
}

std::string HeaderFields::joined(std::string_view name) const {
  std::string all;
  for (const auto& [field, value] : fields_) {
    if (field != name || value.empty()) continue;
    if (!all.empty()) all += ", ";
    all += value;
  }
  return all;
}

std::size_t header_block_bytes(std::string_view text) noexcept {
  std::size_t start = 0;
  while (true) {
    const std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos) return end;
    if (text.substr(start, end - start).find_first_not_of('\r') == std::string_view::npos) return end + 1;
    start = end + 1;
  }
}

}  // namespace dateline::indexer
