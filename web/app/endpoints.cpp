// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/app/endpoints.h"

#include "schema/error.h"
#include "searcher/render/json.h"
#include "searcher/render/suggestions_json.h"
#include "searcher/render/timeline_json.h"
#include "searcher/suggestions.h"
#include "searcher/timeline.h"
#include "web/pages/help_page.h"
#include "web/state/search_state.h"

#include <string>

#include <nlohmann/json.hpp>

namespace dateline::web {
namespace {

using nlohmann::ordered_json;
using searcher::TimelinePeriod;

searcher::SearchRequest limited_request(const Asked& asked) {
  searcher::SearchRequest request = request_of(read_state(asked.request.parameters));
  request.time_limit = asked.time_left();
  return request;
}

/// ["ty", ["typed"]], as the search fields of browsers ask for it.
ordered_json opensearch_suggestions(const searcher::Suggestions& suggestions) {
  ordered_json texts = ordered_json::array();
  for (const searcher::Suggestion& suggestion : suggestions.list) texts.push_back(suggestion.text);
  return ordered_json::array({suggestions.prefix, texts});
}

}  // namespace

Response answer_search_json(const Asked& asked) {
  return json_response(searcher::dump_json(searcher::result_json(asked.searcher.search(limited_request(asked))), -1) +
                       '\n');
}

Response answer_timeline_json(const Asked& asked) {
  const std::string by(asked.request.parameter("by"));
  const auto period = searcher::timeline_period_named(by.empty() ? "auto" : by);
  if (!period) {
    throw schema::Error(schema::ErrorKind::Usage, "by " + by + ": not known", "one of: day, week, month, year, auto");
  }
  const searcher::Timeline timeline = asked.searcher.timeline(limited_request(asked), *period);
  return json_response(searcher::dump_json(searcher::timeline_json(timeline), -1) + '\n');
}

Response answer_suggest_json(const Asked& asked) {
  const SearchState state = read_state(asked.request.parameters);
  const bool limited = !asked.request.parameter("limit").empty();
  const searcher::Suggestions suggestions =
      asked.searcher.suggest({state.typed.query, limited ? state.limit : searcher::default_suggestions});
  const bool opensearch = asked.request.parameter("form") == "opensearch";
  Response response = json_response(
      searcher::dump_json(opensearch ? opensearch_suggestions(suggestions) : searcher::suggestions_json(suggestions),
                          -1) +
      '\n');
  if (opensearch) response.content_type = "application/x-suggestions+json";
  return response;
}

Response answer_opensearch(const Asked& asked) {
  Response response;
  response.content_type = "application/opensearchdescription+xml";
  response.body = opensearch_description(asked.request.origin);
  return response;
}

Response answer_robots(const Asked& /*asked*/) {
  Response response;
  response.body = "User-agent: *\nDisallow: /\n";
  return response;
}

}  // namespace dateline::web
