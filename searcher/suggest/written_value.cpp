// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/labels.h"
#include "searcher/query/characters.h"
#include "searcher/suggest/candidates.h"

#include <algorithm>

namespace dateline::searcher {
namespace {

using schema::Facet;

bool stands_alone(std::string_view value) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  const std::string lower = lower_ascii(value);
  return !value.empty() && value.front() != '-' && std::all_of(value.begin(), value.end(), is_plain) &&
         lower != "any" && lower != "none";
}

/// Quotation marks within the value would end it.
std::string in_quotes(std::string_view value) {
  std::string quoted = "\"";
  for (std::size_t at = 0; at < value.size();) {
    const schema::CodePoint point = schema::read_code_point(value, at);
    if (is_quote(point.value)) {
      quoted += ' ';
    } else {
      quoted += value.substr(at, point.end - at);
    }
    at = point.end;
  }
  return quoted + '"';
}

}  // namespace

std::string written_value(Facet facet, std::string_view key, std::string_view label,
                          const schema::Gazetteer& gazetteer) {
  const bool by_key = facet == Facet::Language || facet == Facet::Month || facet == Facet::Year;
  const std::string_view value = !by_key && key_of_typed_value(facet, label, gazetteer) == key ? label : key;
  return stands_alone(value) ? std::string(value) : in_quotes(value);
}

}  // namespace dateline::searcher
