// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/app/site.h"

#include "schema/error.h"
#include "searcher/search.h"
#include "searcher/time_limit_passed.h"
#include "web/app/asked.h"
#include "web/app/endpoints.h"
#include "web/app/pages.h"
#include "web/pages/help_page.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace dateline::web {
namespace {

using schema::Error;
using schema::ErrorKind;
using Clock = std::chrono::steady_clock;

constexpr int bad_request = 400;
constexpr int not_found = 404;
constexpr int internal_error = 500;
constexpr int unavailable = 503;

struct Route {
  std::string_view path;  // whole, or a beginning where it ends in '/' (but for "/" itself) or '.'
  Response (*answer)(const Asked& asked);

  [[nodiscard]] bool fits(std::string_view asked) const {
    return is_folder() ? asked.starts_with(path) : asked == path;
  }
  [[nodiscard]] bool is_folder() const { return path.size() > 1 && (path.back() == '/' || path.back() == '.'); }
};

constexpr std::array routes = std::to_array<Route>({
    {"/", answer_search},
    {"/search.json", answer_search_json},
    {"/search.", answer_export},
    {"/timeline", answer_timeline},
    {"/timeline.json", answer_timeline_json},
    {"/map", answer_map},
    {"/facets/", answer_facet},
    {"/article/", answer_article},
    {"/suggest.json", answer_suggest_json},
    {"/opensearch.xml", answer_opensearch},
    {"/help", answer_help},
    {"/assets/", answer_asset},
    {"/robots.txt", answer_robots},
});

HttpError http_error(const Error& error) {
  switch (error.kind()) {
    case ErrorKind::Usage:
    case ErrorKind::BadQuery:
      return {bad_request, error.message(), error.hint()};
    case ErrorKind::NoIndex:
    case ErrorKind::Damaged:
    case ErrorKind::Io:
    case ErrorKind::Busy:
      // Paths of the server are nobody's affair outside.
      return {unavailable, "the archive cannot be searched at the moment", "try again in a moment"};
    default:
      return {internal_error, "something went wrong here", "the operator finds the reason in the log"};
  }
}

class Site final : public Responder {
public:
  explicit Site(const SiteOptions& options) : options_(options), searcher_(options.index, *options.gazetteer) {
    measure();
  }

  Response respond(const Request& request) override {
    try {
      refresh();
      return answer(request);
    } catch (const searcher::TimeLimitPassed&) {
      Response response = refusal(request, {unavailable, "no exact answer in time",
                                            "ask for rarer words or fewer wildcards, or try again in a moment"});
      response.headers.emplace_back("Retry-After", "2");
      return response;
    } catch (const Error& error) {
      const HttpError told = http_error(error);
      if (told.status != bad_request) complain(error.message());
      Response response = refusal(request, told);
      if (told.status == unavailable) response.headers.emplace_back("Retry-After", "2");
      return response;
    }
  }

private:
  Response answer(const Request& request) {
    const auto route = std::find_if(routes.begin(), routes.end(), [&](const Route& r) { return r.fits(request.path); });
    if (route == routes.end()) return refusal(request, {not_found, "there is no such page: " + request.path, ""});
    std::string_view rest = request.path;
    rest.remove_prefix(route->path.size());
    return route->answer(Asked{request, searcher_, options_, rest});
  }

  void refresh() {
    constexpr std::chrono::milliseconds pause{200};
    const Clock::time_point now = Clock::now();
    // What one responder has shown, no other takes back: after a page, its JSON is of no earlier state.
    const std::uint64_t changes = options_.gauge ? options_.gauge->changes.load() : 0;
    if (now < next_look_ && changes == seen_changes_) return;
    next_look_ = now + pause;
    try {
      seen_changes_ = changes;
      if (searcher_.refresh()) {
        measure();
        if (options_.gauge) ++options_.gauge->changes;
      }
    } catch (const Error& error) {
      complain(error.message());  // what is open still answers
      next_look_ = now + std::chrono::seconds(5);
    }
  }

  void measure() {
    if (!options_.gauge) return;
    const searcher::IndexState index = searcher_.count({}).index;
    options_.gauge->articles = index.articles;
    options_.gauge->generation = index.generation;
    options_.gauge->newest_run = index.newest_run;
  }

  void complain(std::string_view message) const {
    if (options_.complain) options_.complain(message);
  }

  const SiteOptions options_;
  searcher::Searcher searcher_;
  Clock::time_point next_look_ = Clock::now();
  std::uint64_t seen_changes_ = 0;  // of the gauge, when this responder looked last
};

}  // namespace

std::chrono::milliseconds Asked::time_left() const {
  if (options.time_limit.count() == 0) return options.time_limit;
  const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - since);
  return std::max(options.time_limit - taken, std::chrono::milliseconds(1));
}

Response html_response(std::string body) {
  Response response;
  response.content_type = "text/html; charset=utf-8";
  response.headers.emplace_back("Cache-Control", "no-cache");
  response.body = std::move(body);
  return response;
}

Response json_response(std::string body) {
  Response response;
  response.content_type = "application/json";
  response.headers.emplace_back("Cache-Control", "no-cache");
  response.body = std::move(body);
  return response;
}

Response refusal(const Request& request, const HttpError& error) {
  return error_response(error, wants_json(request.path), site_error_page);
}

ResponderFactory site_factory(const SiteOptions& options) {
  return [options] { return std::make_unique<Site>(options); };
}

std::string index_metrics(const IndexGauge& gauge) {
  const auto line = [](const char* name, const char* help, std::uint64_t value) {
    return std::string("# HELP ") + name + ' ' + help + "\n# TYPE " + name + " gauge\n" + name + ' ' +
           std::to_string(value) + '\n';
  };
  return line("dateline_index_articles", "Articles that answers are made from.", gauge.articles) +
         line("dateline_index_generation", "Number of the published generation.", gauge.generation) +
         line("dateline_index_newest_run", "Last run of the indexer that has ended.", gauge.newest_run);
}

std::vector<std::string> site_routes() {
  std::vector<std::string> paths;
  for (const Route& route : routes) paths.emplace_back(route.path);
  return paths;
}

std::string site_error_page(const HttpError& error) {
  return error_page(error.status, error.message, error.hint);
}

}  // namespace dateline::web
