// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/headers/media_type.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

/// The end of the parameter that starts at `start`: the next ";" outside of quotes.
std::size_t parameter_end(std::string_view value, std::size_t start) noexcept {
  bool quoted = false;
  for (std::size_t i = start; i < value.size(); ++i) {
    if (value[i] == '\\' && quoted) {
      ++i;
    } else if (value[i] == '"') {
      quoted = !quoted;
    } else if (value[i] == ';' && !quoted) {
      return i;
    }
  }
  return value.size();
}

std::string unquoted(std::string_view value) {
  if (value.starts_with('\'') && value.ends_with('\'') && value.size() > 1) value = value.substr(1, value.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '"') continue;
    if (value[i] == '\\' && i + 1 < value.size()) ++i;
    out += value[i];
  }
  return out;
}

}  // namespace

std::string media_type(std::string_view content_type) {
  // Repeated headers are joined by ","; the first one counts.
  return ascii_lower(trim(content_type.substr(0, content_type.find_first_of(";,"))));
}

std::string header_parameter(std::string_view value, std::string_view name) {
  std::size_t start = parameter_end(value, 0);
  while (start < value.size()) {
    const std::size_t end = parameter_end(value, start + 1);
    const std::string_view parameter = value.substr(start + 1, end - start - 1);
    const std::size_t equals = parameter.find('=');
    if (equals != std::string_view::npos && ascii_lower(trim(parameter.substr(0, equals))) == name) {
      return unquoted(trim(parameter.substr(equals + 1)));
    }
    start = end;
  }
  return {};
}

}  // namespace dateline::indexer
