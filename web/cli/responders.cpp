// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/cli/responders.h"

#include "searcher/render/json.h"
#include "searcher/search.h"
#include "web/http/error_response.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace dateline::web::cli {
namespace {

constexpr int not_found = 404;
constexpr std::size_t max_query_bytes = 1024;

/// A hit a line, as they come.
class HitLines final : public searcher::HitSink {
public:
  explicit HitLines(BodySink& body) : body_(body) {}
  void begin(const searcher::SearchResult& /*answer*/) override {}
  void add(const searcher::Hit& hit) override { body_.write(hit.id + "," + hit.source + "\r\n"); }

private:
  BodySink& body_;
};

/// The barest of pages: hits as JSON and as a list.
class PlainResponder final : public Responder {
public:
  explicit PlainResponder(const ResponderOptions& options)
      : searcher_(options.index, *options.gazetteer), time_limit_(options.time_limit) {}

  Response respond(const Request& request) override {
    if (request.path == "/search.json") return json(request);
    if (request.path == "/search.csv") return lines(request);
    if (request.path == "/") return list(request);
    return error_response({not_found, "There is no such page.", ""}, wants_json(request.path), {});
  }

private:
  [[nodiscard]] searcher::SearchRequest asked(const Request& request) const {
    searcher::SearchRequest asked;
    asked.query = request.parameter("q");
    asked.max_query_bytes = max_query_bytes;
    asked.time_limit = time_limit_;
    for (const auto facet : {schema::Facet::Country, schema::Facet::Organization, schema::Facet::Month})
      asked.facets.push_back({facet, searcher::default_facet_values});
    return asked;
  }

  Response json(const Request& request) {
    Response response;
    response.content_type = "application/json";
    response.body = searcher::dump_json(searcher::result_json(searcher_.search(asked(request))), 2) + "\n";
    return response;
  }

  Response lines(const Request& request) {
    Response response;
    response.content_type = "text/csv; charset=utf-8";
    response.stream = [this, asked = asked(request)](BodySink& body) mutable {
      asked.facets.clear();
      asked.may_relax = false;
      HitLines lines(body);
      searcher_.search_into(asked, lines);
    };
    return response;
  }

  Response list(const Request& request) {
    Response response;
    for (const searcher::Hit& hit : searcher_.search(asked(request)).hits) response.body += hit.title + "\n";
    return response;
  }

  searcher::Searcher searcher_;
  std::chrono::milliseconds time_limit_;
};

}  // namespace

Pages pages_of(const ResponderOptions& options) {
  Pages pages;
  pages.factory = [options] { return std::make_unique<PlainResponder>(options); };
  pages.routes = {"/",        "/search.json",   "/search.csv",   "/search.atom",    "/article/",
                  "/facets/", "/timeline.json", "/suggest.json", "/opensearch.xml", "/static/",
                  "/healthz", "/metrics"};
  return pages;
}

}  // namespace dateline::web::cli
