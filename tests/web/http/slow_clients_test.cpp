// SPDX-License-Identifier: GPL-3.0-or-later
// What does a client cost that is slow to take its answer?
#include "tests/web/http/raw_client.h"
#include "tests/web/http/running_server.h"
#include "web/http/unsent_bytes.h"

#include <atomic>
#include <memory>
#include <string>

#include <catch2/catch.hpp>

namespace dateline::web::test {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t big_bytes = std::size_t{8} << 20;  // more than the system takes for a client that reads nothing

Response big_or_small(const Request& request) {
  return text(request.path == "/big" ? std::string(big_bytes, 'x') : "small");
}

TEST_CASE("bytes count as unsent until what holds them is gone", "[web][http][slow]") {
  auto unsent = std::make_unique<UnsentBytes>(100);
  auto first = unsent->hold(60);
  CHECK(unsent->has_room());
  auto second = unsent->hold(40);
  CHECK(unsent->sum() == 100);
  CHECK_FALSE(unsent->has_room());
  first.reset();
  CHECK(unsent->sum() == 40);
  unsent.reset();
  second.reset();
}

TEST_CASE("each 256 KiB of a body have their time, and so has its head", "[web][http][slow]") {
  const milliseconds stall(30000);
  CHECK(time_to_take(0, stall) == stall);
  CHECK(time_to_take(1, stall) == 2 * stall);
  CHECK(time_to_take(least_taken_bytes, stall) == 2 * stall);
  CHECK(time_to_take(least_taken_bytes + 1, stall) == 3 * stall);
}

TEST_CASE("while too much waits to be sent, nothing is worked on", "[web][http][slow]") {
  std::atomic<int> worked{0};
  ServerOptions options;
  options.max_unsent_bytes = big_bytes;
  const RunningServer server(
      [&](const Request& request) {
        ++worked;
        return big_or_small(request);
      },
      std::move(options));
  {
    RawClient slow(server.address());
    slow.send(get("/big"));
    REQUIRE(eventually([&] { return metric(server.address(), "dateline_http_unsent_bytes") >= big_bytes; }));
    const std::string refused = ask(server.address(), get("/small"));
    CHECK(status_of(refused) == 503);
    CHECK_FALSE(header_of(refused, "Retry-After").empty());
    CHECK(worked == 1);
    CHECK(metric(server.address(), R"(dateline_http_refused_total{reason="too_many_unsent_bytes"})") == 1);
    CHECK(body_of(ask(server.address(), get("/healthz"))) == "ok\n");
  }
  CHECK(eventually([&] { return metric(server.address(), "dateline_http_unsent_bytes") == 0; }));
  CHECK(status_of(ask(server.address(), get("/small"))) == 200);
}

TEST_CASE("who takes an answer too slowly is dropped, however steadily", "[web][http][slow]") {
  ServerOptions options;
  options.max_stall = milliseconds(20);  // 660 ms for all of it
  const RunningServer server(big_or_small, std::move(options));
  RawClient slow(server.address());
  slow.send(get("/big"));
  std::size_t taken = 0;
  for (int i = 0; i < 100; ++i) {
    taken += slow.read_some(1000);
    std::this_thread::sleep_for(milliseconds(20));
  }
  CHECK(metric(server.address(), "dateline_http_aborted_total") == 1);
  CHECK(taken + slow.read_to_end().size() < big_bytes);
  CHECK(body_of(ask(server.address(), get("/big"))).size() == big_bytes);
}

}  // namespace
}  // namespace dateline::web::test
