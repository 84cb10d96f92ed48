// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/http/raw_client.h"
#include "tests/web/http/running_server.h"

#include <algorithm>
#include <atomic>
#include <string>

#include <catch2/catch.hpp>

namespace dateline::web::test {
namespace {

using std::chrono::milliseconds;

const std::string block(1000, 'x');

/// A stream of `blocks` blocks; counts those written, and the ends by a client that has gone.
struct Exporter {
  int blocks = 0;
  std::atomic<int> written{0};
  std::atomic<int> gone{0};

  Response operator()(const Request& request) {
    Response response = text("short");
    if (request.path != "/export") return response;
    response.stream = [this](BodySink& body) {
      try {
        for (int i = 0; i < blocks; ++i, ++written) body.write(block);
      } catch (const ClientGone&) {
        ++gone;
        throw;
      }
    };
    return response;
  }
};

std::size_t count_of(const std::string& text, char wanted) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), wanted));
}

TEST_CASE("a stream arrives whole, and the connection goes on", "[web][http][stream]") {
  Exporter exporter{5000};
  const RunningServer server(std::ref(exporter));
  RawClient client(server.address());
  client.send(get("/export") + get("/next"));
  const std::string all = client.read_until("short");
  const std::size_t next = all.find("HTTP/1.1", 1);
  REQUIRE(next != std::string::npos);
  CHECK(header_of(all, "Transfer-Encoding") == "chunked");
  CHECK(count_of(body_of(all.substr(0, next)), 'x') == 5000 * block.size());
  CHECK(exporter.gone == 0);
}

TEST_CASE("HTTP/1.0 gets a stream until the connection ends", "[web][http][stream]") {
  Exporter exporter{300};
  const RunningServer server(std::ref(exporter));
  RawClient client(server.address());
  client.send("GET /export HTTP/1.0\r\n\r\n");
  CHECK(body_of(client.read_to_end()).size() == 300 * block.size());
}

TEST_CASE("HEAD of a stream makes no stream, and nothing follows its head", "[web][http][stream]") {
  Exporter exporter{300};
  const RunningServer server(std::ref(exporter));
  RawClient client(server.address());
  client.send("HEAD /export HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const std::string all = client.read_to_end();
  CHECK(status_of(all) == 200);
  CHECK(body_of(all).empty());
  CHECK(exporter.written == 0);
}

TEST_CASE("a slow client holds back its export, not the others' answers", "[web][http][stream]") {
  Exporter exporter{100000};
  ServerOptions options;
  options.jobs = 1;
  options.max_streams = 1;
  const RunningServer server(std::ref(exporter), std::move(options));
  RawClient slow(server.address());
  slow.send(get("/export"));
  slow.read_some(100);
  REQUIRE(eventually([&] {
    const int before = exporter.written;
    std::this_thread::sleep_for(milliseconds(50));
    return before > 0 && exporter.written == before;
  }));
  CHECK(exporter.written < 50000);  // what the pipe and the system's buffers hold
  CHECK(body_of(ask(server.address(), get("/"))) == "short");
  CHECK(metric(server.address(), "dateline_http_streams") == 1);
  CHECK(status_of(ask(server.address(), get("/export"))) == 503);
  CHECK(metric(server.address(), R"(dateline_http_refused_total{reason="too_many_streams"})") == 1);
}

TEST_CASE("a client that stalls or leaves ends its export", "[web][http][stream]") {
  Exporter exporter{100000};
  ServerOptions options;
  options.max_streams = 1;
  options.max_stall = milliseconds(300);
  const RunningServer server(std::ref(exporter), std::move(options));
  const RawClient stalled(server.address());
  {
    RawClient leaving(server.address());
    leaving.send(get("/export"));
    leaving.read_some(100);
  }
  CHECK(eventually([&] { return exporter.gone == 1; }));
  CHECK(eventually([&] { return metric(server.address(), "dateline_http_streams") == 0; }));
  RawClient stalling(server.address());
  stalling.send(get("/export"));
  CHECK(eventually([&] { return exporter.gone == 2; }));
  CHECK(eventually([&] { return metric(server.address(), "dateline_http_streams") == 0; }));
}

TEST_CASE("an export that fails is not taken for a whole one", "[web][http][stream]") {
  std::string complaint;  // of a worker: to be read when the server has ended
  {
    ServerOptions options;
    options.complain = [&](std::string_view message) { complaint = message; };
    const RunningServer server(
        [](const Request&) {
          Response response;
          response.stream = [](BodySink& body) {
            body.write("begun");
            throw std::runtime_error("disk");
          };
          return response;
        },
        std::move(options));
    RawClient client(server.address());
    client.send(get("/export"));
    const std::string all = client.read_to_end();
    CHECK(status_of(all) == 200);
    CHECK_FALSE(all.ends_with("0\r\n\r\n"));
    CHECK(client.is_closed_within(milliseconds(1000)));
  }
  CHECK(complaint == "an export failed: disk");
}

}  // namespace
}  // namespace dateline::web::test
