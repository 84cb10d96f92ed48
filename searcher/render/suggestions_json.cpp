// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/suggestions_json.h"

#include "searcher/render/json.h"

#include <nlohmann/json.hpp>

namespace dateline::searcher {

using nlohmann::ordered_json;

ordered_json suggestions_json(const Suggestions& suggestions) {
  ordered_json json{{"version", json_version}, {"prefix", suggestions.prefix}, {"suggestions", ordered_json::array()}};
  for (const Suggestion& suggestion : suggestions.list) {
    json["suggestions"].push_back({{"text", suggestion.text},
                                   {"label", suggestion.label},
                                   {"kind", suggestion.kind},
                                   {"value", suggestion.value},
                                   {"count", suggestion.count ? ordered_json(*suggestion.count) : nullptr}});
  }
  return json;
}

}  // namespace dateline::searcher
