// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/facet_values_json.h"

#include "searcher/render/json.h"

#include <string>

#include <nlohmann/json.hpp>

namespace dateline::searcher {

nlohmann::ordered_json facet_values_json(const FacetValues& facet_values) {
  nlohmann::ordered_json json = answer_json(facet_values.answer);
  json["facet"] = std::string(schema::field_of(facet_values.facet.facet).name);
  json["contains"] = facet_values.contains;
  json.update(facet_json(facet_values.facet));
  return json;
}

}  // namespace dateline::searcher
