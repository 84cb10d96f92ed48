// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue/applied_rules.h"

#include "indexer/catalogue/path_text.h"
#include "schema/error.h"

#include <nlohmann/json.hpp>

namespace dateline::indexer {

using nlohmann::json;

namespace {

std::string hash_of_rules(const std::optional<AppliedRules>& rules) {
  return rules && rules->count > 0 ? rules->hash : std::string();
}

}  // namespace

bool rule_alike(const std::optional<AppliedRules>& a, const std::optional<AppliedRules>& b) {
  return hash_of_rules(a) == hash_of_rules(b);
}

std::string encode_applied_rules(const AppliedRules& rules) {
  const json map{{"given", path_to_json_text(rules.file.given)},
                 {"absolute", path_to_json_text(rules.file.absolute)},
                 {"hash", rules.hash},
                 {"count", rules.count}};
  return map.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<AppliedRules> decode_applied_rules(std::string_view text) {
  if (text.empty()) return std::nullopt;
  try {
    const json map = json::parse(text);
    return AppliedRules{{path_from_json_text(map.at("given")), path_from_json_text(map.at("absolute"))},
                        map.at("hash"),
                        map.at("count")};
  } catch (const json::exception& error) {
    throw schema::Error(schema::ErrorKind::Damaged,
                        std::string("read which rules the index was made with: ") + error.what(),
                        "rebuild it: dateline-index build");
  }
}

std::optional<AppliedRules> applied_rules(const FormerIndex& index) {
  return decode_applied_rules(index.metadata(schema::metadata_key::rules));
}

}  // namespace dateline::indexer
