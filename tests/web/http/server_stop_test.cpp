// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/http/raw_client.h"
#include "tests/web/http/running_server.h"

#include <string>

#include <catch2/catch.hpp>

namespace dateline::web::test {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

TEST_CASE("a server that stops finishes what is at work and closes what rests", "[web][http][stop]") {
  Gate gate;
  RunningServer server([&](const Request&) {
    gate.wait();
    return text("done");
  });
  const OpenAtEnd opening(gate);
  RawClient busy(server.address());
  RawClient resting(server.address());
  resting.send(get("/healthz"));
  REQUIRE(status_of(resting.read_response()) == 200);
  busy.send(get("/"));
  REQUIRE(gate.has_waiting(1));
  server.stop();
  CHECK(resting.is_closed_within(milliseconds(3000)));
  CHECK_THROWS(RawClient(server.address()));
  gate.open();
  const std::string response = busy.read_response();
  CHECK(body_of(response) == "done");
  CHECK(header_of(response, "Connection") == "close");
  server.join();
}

TEST_CASE("what does not end in time is answered 503", "[web][http][stop]") {
  Gate gate;
  ServerOptions options;
  options.jobs = 1;
  options.stop_timeout = milliseconds(100);
  RunningServer server(
      [&](const Request&) {
        gate.wait();
        return text("too late");
      },
      std::move(options));
  const OpenAtEnd opening(gate);
  RawClient stuck(server.address());
  stuck.send(get("/"));
  REQUIRE(gate.has_waiting(1));
  RawClient waiting(server.address());
  waiting.send(get("/"));
  REQUIRE(eventually([&] { return metric(server.address(), "dateline_http_queue_depth") == 1; }));
  server.stop();
  CHECK(status_of(stuck.read_response()) == 503);
  CHECK(status_of(waiting.read_response()) == 503);
  gate.open();
  server.join();
}

TEST_CASE("a server stops in the middle of a stream", "[web][http][stop]") {
  ServerOptions options;
  options.stop_timeout = milliseconds(100);
  RunningServer server(
      [](const Request&) {
        Response response;
        response.stream = [](BodySink& body) {
          while (true) body.write(std::string(1000, 'x'));
        };
        return response;
      },
      std::move(options));
  RawClient client(server.address());
  client.send(get("/export"));
  client.read_some(100);
  const auto before = Clock::now();
  server.stop();
  server.join();
  CHECK(Clock::now() - before < std::chrono::seconds(5));
  CHECK_FALSE(client.read_to_end().ends_with("0\r\n\r\n"));
}

TEST_CASE("a server stops in the middle of a stream that waits for its writer", "[web][http][stop]") {
  Gate gate;
  ServerOptions options;
  options.stop_timeout = milliseconds(100);
  RunningServer server(
      [&](const Request&) {
        Response response;
        response.stream = [&](BodySink& body) {
          body.write("begun");
          gate.wait();
          body.write("ended");
        };
        return response;
      },
      std::move(options));
  const OpenAtEnd opening(gate);
  RawClient client(server.address());
  client.send(get("/export"));
  client.read_until("begun");
  REQUIRE(gate.has_waiting(1));
  server.stop();
  CHECK(client.is_closed_within(milliseconds(3000)));
  gate.open();
  server.join();
}

TEST_CASE("a server that is stopped before it runs does not run", "[web][http][stop]") {
  RunningServer server([](const Request&) { return text(""); });
  server.stop();
  server.join();
  CHECK_THROWS(RawClient(server.address()));
}

}  // namespace
}  // namespace dateline::web::test
