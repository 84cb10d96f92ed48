// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/hit_fields.h"

#include "schema/error.h"

#include <nlohmann/json.hpp>

namespace dateline::searcher {

using nlohmann::ordered_json;
using schema::Error;
using schema::ErrorKind;

ordered_json with_fields(const ordered_json& hit, const std::vector<std::string>& fields) {
  if (fields.empty()) return hit;
  ordered_json chosen;
  for (const std::string& field : fields) {
    const auto value = hit.find(field);
    if (value == hit.end()) throw Error(ErrorKind::Usage, "--fields: no field " + field, "see docs/json-output.md");
    chosen[field] = *value;
  }
  return chosen;
}

}  // namespace dateline::searcher
