// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json/record_parser.h"

#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/json/ninjs.h"
#include "indexer/readers/json/record_mapper.h"

#include <utility>

namespace dateline::indexer {
namespace {

bool is_json_schema(const simdjson::dom::object& object) {
  std::string_view schema;
  if (object["$schema"].get(schema) != simdjson::SUCCESS || schema.find("json-schema.org") == std::string_view::npos)
    return false;
  return object["properties"].error() == simdjson::SUCCESS || object["definitions"].error() == simdjson::SUCCESS ||
         object["oneOf"].error() == simdjson::SUCCESS;
}

}  // namespace

simdjson::error_code JsonRecordParser::parse(std::string& json, simdjson::dom::object& object) {
  json.reserve(json.size() + simdjson::SIMDJSON_PADDING);  // else the parser copies
  simdjson::dom::element root;
  if (const simdjson::error_code error = parser_.parse(json).get(root)) return error;
  return root.get_object().get(object);
}

void JsonRecordParser::read(std::string json, RecordPlace place) {
  simdjson::dom::object object;
  simdjson::error_code error = parse(json, object);
  if (error != simdjson::SUCCESS && error != simdjson::INCORRECT_TYPE) {
    // If the repair does not help, the message is the one about what stands in the file.
    std::string repaired = repair_json(json);
    if (parse(repaired, object) == simdjson::SUCCESS) error = simdjson::SUCCESS;
  }
  if (error == simdjson::INCORRECT_TYPE) {
    reject(std::move(place.member), place.offset, "not a JSON object", sink_);
    return;
  }
  if (error != simdjson::SUCCESS) {
    std::string reason = std::string("not valid JSON: ") + simdjson::error_message(error);
    reason += " Byte " + std::to_string(find_json_error(json) + 1) + " of the record.";
    reject(std::move(place.member), place.offset, std::move(reason), sink_);
    return;
  }
  if (is_json_schema(object)) {
    reject(std::move(place.member), place.offset, "a JSON schema, which describes records and is none", sink_);
    return;
  }
  Article article;
  article.format = format_;
  article.member = std::move(place.member);
  article.offset = place.offset;
  // Whoever maps keys knows better what the objects are.
  if (options_.field_map.empty() && is_ninjs(object)) {
    read_ninjs(object, article);
  } else {
    RecordFields fields("metadata");
    map_object(object, options_, fields);
    fields.move_into(article);
  }
  deliver(std::move(article), options_, sink_);
}

}  // namespace dateline::indexer
