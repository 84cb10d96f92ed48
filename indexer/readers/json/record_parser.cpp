// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json/record_parser.h"

#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/json/record_mapper.h"

#include <utility>

namespace dateline::indexer {

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
  Article article;
  article.format = format_;
  article.member = std::move(place.member);
  article.offset = place.offset;
  RecordFields fields("metadata");
  map_object(object, options_, fields);
  fields.move_into(article);
  deliver(std::move(article), options_, sink_);
}

}  // namespace dateline::indexer
