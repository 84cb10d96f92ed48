// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/app/pages.h"

#include "searcher/time_limit_passed.h"
#include "searcher/timeline.h"
#include "web/assets/assets.h"
#include "web/draw/timeline.h"
#include "web/html/markup.h"
#include "web/pages/help_page.h"
#include "web/pages/map_page.h"
#include "web/pages/search_page.h"
#include "web/pages/timeline_chart.h"
#include "web/pages/timeline_page.h"
#include "web/state/changes.h"

#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace dateline::web {
namespace {

using searcher::SearchRequest;
using searcher::TimelinePeriod;

constexpr int not_found = 404;

/// Numbers alone: no hits, no facets.
SearchRequest bare_request(const Asked& asked, const SearchState& state) {
  SearchRequest request = request_of(state);
  request.time_limit = asked.time_left();
  request.limit = 0;
  request.facets.clear();
  return request;
}

std::string timeline_drawing(const SearchState& state, const searcher::Timeline& timeline) {
  if (timeline.bars.empty()) return {};
  const draw::TimelineChart chart = timeline_chart(state, timeline, draw::TimelineMeasure::Articles);
  Markup html;
  html.add(timeline_svg(chart)).add(timeline_key(chart));
  add_wider_periods(html, state, [](const SearchState& wider) { return address("/", wider); });
  return html.take();
}

/// The answer stands already: its drawing gets the rest of the time, or is left out.
std::string timeline_of(const Asked& asked, const SearchState& state) {
  try {
    return timeline_drawing(state, asked.searcher.timeline(bare_request(asked, state), next_period(state)));
  } catch (const searcher::TimeLimitPassed&) {
    return Markup().element("p", {{"class", "quiet"}}, "The numbers over time would have taken too long.").take();
  }
}

std::vector<std::string> index_names(const SiteOptions& options) {
  std::vector<std::string> names;
  if (!options.shows_paths) return names;
  for (const std::filesystem::path& index : options.index) names.push_back(index.string());
  return names;
}

}  // namespace

Response answer_search(const Asked& asked) {
  const SearchState state = read_state(asked.request.parameters);
  SearchRequest request = page_request(state);
  request.time_limit = asked.time_left();
  const searcher::SearchResult result = asked.searcher.search(request);
  const std::string timeline = result.total > 0 ? timeline_of(asked, as_answered(state, result)) : std::string();
  return html_response(search_page({state, result, timeline, index_names(asked.options)}));
}

Response answer_timeline(const Asked& asked) {
  const SearchState state = read_state(asked.request.parameters);
  const std::optional<TimelinePeriod> period = period_asked(asked.request);
  const TimelinePeriod by = period.value_or(TimelinePeriod::Auto);
  const searcher::Timeline timeline =
      asked.searcher.timeline(bare_request(asked, state), period ? by : next_period(state));
  return html_response(timeline_page({state, timeline, by, asked.request.parameter("measure") == "share"}));
}

Response answer_map(const Asked& asked) {
  const SearchState state = read_state(asked.request.parameters);
  SearchRequest request = bare_request(asked, state);
  request.facets.push_back({schema::Facet::Country, std::numeric_limits<std::size_t>::max()});
  const searcher::SearchResult result = asked.searcher.search(request);
  return html_response(map_page(state, result));
}

Response answer_help(const Asked& /*asked*/) {
  return html_response(help_page());
}

Response answer_asset(const Asked& asked) {
  const Asset* const asset = find_asset(asked.request.path);
  if (asset == nullptr) return refusal(asked.request, {not_found, "there is no such file: " + asked.request.path, ""});
  Response response;
  response.content_type = asset->content_type;
  // Its address changes with its bytes.
  response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  response.headers.emplace_back("ETag", '"' + std::string(asset->hash) + '"');
  response.body = asset->bytes;
  return response;
}

}  // namespace dateline::web
