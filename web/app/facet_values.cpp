// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facet_values.h"

#include "searcher/render/facet_values_json.h"
#include "searcher/render/json.h"
#include "web/app/pages.h"
#include "web/pages/values_page.h"

#include <string>

#include <nlohmann/json.hpp>

namespace dateline::web {

Response answer_facet(const Asked& asked) {
  constexpr int not_found = 404;
  constexpr std::string_view json_ending = ".json";
  const bool json = asked.rest.ends_with(json_ending);
  const std::string_view name = asked.rest.substr(0, asked.rest.size() - (json ? json_ending.size() : 0));
  const auto facet = schema::facet_named(name);
  if (!facet) {
    return refusal(asked.request, {not_found, "there is no facet " + std::string(name),
                                   "facets: country organization month year language source author type"});
  }
  const SearchState state = read_state(asked.request.parameters);
  searcher::SearchRequest request = request_of(state);
  request.time_limit = asked.time_left();
  // As the command line counts, an unwritten limit is that of a facet, not of hits.
  const bool limited = !asked.request.parameter("limit").empty();
  const std::size_t standard = json ? searcher::default_facet_values : values_per_page;
  const searcher::FacetValues values = asked.searcher.facet_values(
      request,
      {*facet, std::string(asked.request.parameter("contains")), state.offset, limited ? state.limit : standard});
  if (!json) return html_response(values_page(state, values, state.offset));
  return json_response(searcher::dump_json(searcher::facet_values_json(values), -1) + '\n');
}

}  // namespace dateline::web
