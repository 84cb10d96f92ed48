// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/metrics.h"

#include <catch2/catch.hpp>

namespace dateline::web {
namespace {

bool has(const std::string& text, const std::string& line) {
  return text.find(line + "\n") != std::string::npos;
}

TEST_CASE("requests are counted by route and status", "[web][http][metrics]") {
  Metrics metrics({"/", "/article/"}, "1.2.3");
  metrics.answered(metrics.route_of("/"), 200, std::chrono::milliseconds(3));
  metrics.answered(metrics.route_of("/article/abc"), 404, std::chrono::milliseconds(30));
  metrics.answered(metrics.route_of("/wp-admin"), 418, std::chrono::seconds(100));
  metrics.refused(Refusal::QueueFull);
  const std::string text = metrics.text({3, 2, 4, 1, 9}, "dateline_index_articles 7\n");
  CHECK(has(text, R"(dateline_http_requests_total{route="/",status="200"} 1)"));
  CHECK(has(text, R"(dateline_http_requests_total{route="/article/",status="404"} 1)"));
  CHECK(has(text, R"(dateline_http_requests_total{route="other",status="other"} 1)"));
  CHECK(has(text, R"(dateline_http_request_duration_seconds_bucket{route="/",le="0.0025"} 0)"));
  CHECK(has(text, R"(dateline_http_request_duration_seconds_bucket{route="/",le="0.005"} 1)"));
  CHECK(has(text, R"(dateline_http_request_duration_seconds_bucket{route="/",le="+Inf"} 1)"));
  CHECK(has(text, R"(dateline_http_request_duration_seconds_bucket{route="other",le="10"} 0)"));
  CHECK(has(text, R"(dateline_http_refused_total{reason="queue_full"} 1)"));
  CHECK(has(text, "dateline_http_queue_depth 3"));
  CHECK(has(text, "dateline_http_workers_busy 2"));
  CHECK(has(text, R"(dateline_build_info{version="1.2.3"} 1)"));
  CHECK(has(text, "dateline_index_articles 7"));
}

TEST_CASE("a route that ends in a dot is a beginning, after those that stand before it", "[web][http][metrics]") {
  const Metrics metrics({"/", "/search.json", "/search."}, "1");
  CHECK(metrics.route_of("/search.json") == 1);
  CHECK(metrics.route_of("/search.csv") == 2);
  CHECK(metrics.route_of("/search.") == 2);
  CHECK(metrics.route_of("/search") == metrics.other_route());
}

TEST_CASE("whatever is asked for, the number of series stays", "[web][http][metrics]") {
  Metrics metrics({"/", "/article/"}, "1");
  for (int i = 0; i < 1000; ++i) {
    metrics.answered(metrics.route_of("/" + std::to_string(i)), 404, std::chrono::milliseconds(1));
  }
  CHECK(metrics.route_of("/article/") == 1);
  CHECK(metrics.route_of("/article") == metrics.other_route());
  CHECK(has(metrics.text({}, ""), R"(dateline_http_requests_total{route="other",status="404"} 1000)"));
}

}  // namespace
}  // namespace dateline::web
