// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json/record_mapper.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr int max_value_depth = 4;
constexpr int max_wrapper_depth = 2;
constexpr std::uint8_t wrapped_rank = 5;  // a key inside a wrapper counts less than the same key outside
constexpr std::size_t max_list_values = 1000;

// Where an object that stands for a value keeps it: schema.org, NewsAPI, ninjs 2, WordPress, New York Times, XML and
// MongoDB in JSON.
constexpr std::array<std::string_view, 14> value_keys{"name",  "value",       "rendered", "main", "original",
                                                      "title", "@value",      "#text",    "$t",   "$date",
                                                      "$oid",  "$numberLong", "@id",      "url"};
constexpr std::array<std::string_view, 10> wrapper_keys{"_source", "fields",   "attributes", "article", "document",
                                                        "doc",     "metadata", "meta",       "data",    "item"};

std::optional<std::string> number_text(const element& value) {
  if (value.is<std::int64_t>()) return std::to_string(value.get_int64().value_unsafe());
  if (value.is<std::uint64_t>()) return std::to_string(value.get_uint64().value_unsafe());
  const double number = value.get_double().value_unsafe();
  if (!std::isfinite(number) || std::abs(number) > 9e18) return std::nullopt;
  return std::to_string(static_cast<std::int64_t>(number));
}

// A title is never the name of something ("subject": [{"name": "sports"}] in ninjs).
bool may_name(ArticleField field) {
  return field != ArticleField::Title && field != ArticleField::Text;
}

std::optional<std::string> single_value(const element& value, ArticleField field, int depth = 0) {
  switch (value.type()) {
    case element_type::STRING:
      return std::string(value.get_string().value_unsafe());
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
      return may_name(field) ? number_text(value) : std::nullopt;
    case element_type::OBJECT:
      break;
    default:
      return std::nullopt;
  }
  if (depth == max_value_depth) return std::nullopt;
  const object members = value.get_object().value_unsafe();
  for (const std::string_view key : value_keys) {
    element member;
    if ((key == "name" && !may_name(field)) || members[key].get(member) != simdjson::SUCCESS) continue;
    if (std::optional<std::string> text = single_value(member, field, depth + 1); text && !is_blank(*text)) return text;
  }
  return std::nullopt;
}

void add_array(const simdjson::dom::array& values, FieldMeaning meaning, RecordFields& fields) {
  std::vector<std::string> texts;
  for (const element value : values) {
    std::optional<std::string> text = single_value(value, meaning.field);
    if (text && !is_blank(*text)) texts.push_back(*std::move(text));
    // Several objects are versions of one text ("bodies" of ninjs), several strings its paragraphs.
    const bool versions = value.is_object() && meaning.field == ArticleField::Text;
    if (texts.size() == max_list_values || (versions && !texts.empty())) break;
  }
  fields.add_list(meaning, texts);
}

void add_value(const element& value, FieldMeaning meaning, RecordFields& fields) {
  if (value.is_array()) {
    add_array(value.get_array().value_unsafe(), meaning, fields);
  } else if (const std::optional<std::string> text = single_value(value, meaning.field)) {
    fields.add(meaning, *text);
  }
}

std::optional<element> find_path(const object& members, std::string_view path) {
  element found;
  if (members[path].get(found) == simdjson::SUCCESS) return found;
  const std::size_t dot = path.find('.');
  object inner;
  if (dot == std::string_view::npos || members[path.substr(0, dot)].get(inner) != simdjson::SUCCESS)
    return std::nullopt;
  return find_path(inner, path.substr(dot + 1));
}

void map_members(const object& members, const ReadOptions& options, RecordFields& fields, int depth) {
  for (const auto [key, value] : members) {
    const bool wraps = std::find(wrapper_keys.begin(), wrapper_keys.end(), key) != wrapper_keys.end();
    if (wraps && value.is_object() && depth < max_wrapper_depth) {
      map_members(value.get_object().value_unsafe(), options, fields, depth + 1);
      continue;
    }
    std::optional<FieldMeaning> meaning = meaning_of(key);
    if (!meaning || options.field_map.contains(std::string(name_of(meaning->field)))) continue;
    if (meaning->rank < summary_rank) meaning->rank = static_cast<std::uint8_t>(meaning->rank + depth * wrapped_rank);
    add_value(value, *meaning, fields);
  }
}

}  // namespace

void map_object(const object& members, const ReadOptions& options, RecordFields& fields) {
  for (const auto& [name, path] : options.field_map) {
    const std::optional<ArticleField> field = mappable_field(name);
    const std::optional<element> value = field ? find_path(members, path) : std::nullopt;
    if (value) add_value(*value, {*field, 0}, fields);
  }
  map_members(members, options, fields, 0);
}

}  // namespace dateline::indexer
