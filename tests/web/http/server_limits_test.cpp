// SPDX-License-Identifier: GPL-3.0-or-later
// Is the server fair to others while some clients are hostile?
#include "tests/web/http/raw_client.h"
#include "tests/web/http/running_server.h"

#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace dateline::web::test {
namespace {

using std::chrono::milliseconds;

Response hello(const Request& /*request*/) {
  return text("hello");
}

struct Refused {
  const char* request;
  int status;
};

TEST_CASE("what breaks the rules of HTTP is refused", "[web][http][limits]") {
  const RunningServer server(hello);
  const std::vector<Refused> cases{
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421},
      {"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 421},
      {"GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"GET /?q=%C3 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"GET /?q=%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n", 400},
      {"GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505},
      {"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", 405},
      {"DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405},
      {"TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405},
      {"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 405},
      {"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", 413},
      {"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413}};
  for (const Refused& refused : cases) {
    INFO(refused.request);
    CHECK(status_of(ask(server.address(), refused.request)) == refused.status);
  }
  CHECK(header_of(ask(server.address(), "PUT / HTTP/1.1\r\nHost: localhost\r\n\r\n"), "Allow") == "GET, HEAD");
}

TEST_CASE("a NUL in the target does not hide what follows", "[web][http][limits]") {
  const RunningServer server(hello);
  using namespace std::string_literals;
  CHECK(status_of(ask(server.address(), "GET /healthz\0x HTTP/1.1\r\nHost: localhost\r\n\r\n"s)) == 400);
}

TEST_CASE("a body that was refused is never taken for a request", "[web][http][limits]") {
  const RunningServer server(hello);
  RawClient client(server.address());
  const std::string smuggled = get("/healthz");
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(smuggled.size()) + "\r\n\r\n" +
              smuggled);
  const std::string all = client.read_to_end();
  CHECK(status_of(all) == 405);
  CHECK(all.find("HTTP/1.1", 1) == std::string::npos);
}

TEST_CASE("a header name with a blank or a tab in it is refused, and ends the connection", "[web][http][limits]") {
  const RunningServer server(hello);
  const std::string smuggled = get("/healthz");
  const std::string length = std::to_string(smuggled.size());
  for (const std::string& header :
       {"Content-Length : " + length, "Content-Length\t: " + length, "X Content-Length: " + length,
        std::string("Transfer-Encoding : chunked"), std::string("Host : evil.example"), std::string("X\v: 1")}) {
    INFO(header);
    RawClient client(server.address());
    client.send("GET / HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n" + smuggled);
    const std::string all = client.read_to_end();
    CHECK(status_of(all) == 400);
    CHECK(all.find("HTTP/1.1", 1) == std::string::npos);
  }
  CHECK(status_of(ask(server.address(), get("/", "X-!#$%&'*+-.^_`|~9: 1\r\n"))) == 200);
}

TEST_CASE("targets over 8 KiB are too long, heads over the memory of a connection too large", "[web][http][limits]") {
  const RunningServer server(hello);
  const std::string most(8192 - 4, 'a');
  CHECK(status_of(ask(server.address(), get("/?q=" + most))) == 200);
  for (const std::size_t bytes : {8189U, 20000U, 100000U, 3000000U}) {
    CHECK(status_of(ask(server.address(), get("/?q=" + std::string(bytes, 'a')))) == 414);
  }
  CHECK(status_of(ask(server.address(), get("/", "X: " + std::string(10000, 'a') + "\r\n"))) == 200);
  for (const std::size_t bytes : {40000U, 3000000U}) {
    CHECK(status_of(ask(server.address(), get("/", "X: " + std::string(bytes, 'a') + "\r\n"))) == 431);
  }
}

TEST_CASE("who does not finish a request in time is dropped", "[web][http][limits]") {
  ServerOptions options;
  options.idle_timeout = milliseconds(600);
  options.head_timeout = milliseconds(300);
  const RunningServer server(hello, std::move(options));
  RawClient idle(server.address());
  RawClient slow(server.address());
  slow.send("GET / HTTP/1.1\r\n");
  RawClient rested(server.address());
  rested.send(get("/"));
  CHECK(status_of(rested.read_response()) == 200);
  CHECK(slow.is_closed_within(milliseconds(2000)));
  CHECK(idle.is_closed_within(milliseconds(2000)));
  CHECK(rested.is_closed_within(milliseconds(2000)));
}

TEST_CASE("a byte now and then does not keep an unfinished request alive", "[web][http][limits]") {
  ServerOptions options;
  options.head_timeout = milliseconds(400);
  const RunningServer server(hello, std::move(options));
  RawClient slow(server.address());
  slow.send("GET / HTTP/1.1\r\n");
  bool closed = false;
  for (int i = 0; i < 40 && !closed; ++i) closed = !slow.send("X") || slow.is_closed_within(milliseconds(50));
  CHECK(closed);
}

TEST_CASE("a slow request does not stop others, and a full queue is told at once", "[web][http][limits]") {
  Gate gate;
  ServerOptions options;
  options.jobs = 2;
  options.max_waiting = 2;
  const RunningServer server(
      [&](const Request& request) {
        if (request.path == "/slow") gate.wait();
        return text("done");
      },
      std::move(options));
  const OpenAtEnd opening(gate);
  RawClient first(server.address());
  first.send(get("/slow"));
  REQUIRE(gate.has_waiting(1));
  CHECK(body_of(ask(server.address(), get("/fast"))) == "done");
  std::vector<std::unique_ptr<RawClient>> more;
  for (int i = 0; i < 3; ++i) more.push_back(std::make_unique<RawClient>(server.address()));
  more.front()->send(get("/slow"));
  REQUIRE(gate.has_waiting(2));  // both workers are at work: the queue is for the others
  more[1]->send(get("/slow"));
  more[2]->send(get("/slow"));
  REQUIRE(eventually([&] { return metric(server.address(), "dateline_http_queue_depth") == 2; }));
  const std::string refused = ask(server.address(), get("/search.json"));
  CHECK(status_of(refused) == 503);
  CHECK_FALSE(header_of(refused, "Retry-After").empty());
  CHECK(body_of(ask(server.address(), get("/healthz"))) == "ok\n");
  CHECK(metric(server.address(), "dateline_http_workers_busy") == 2);
  gate.open();
  CHECK(status_of(first.read_response()) == 200);
  for (const auto& client : more) CHECK(status_of(client->read_response()) == 200);
}

TEST_CASE("what waited too long is not worked on", "[web][http][limits]") {
  Gate gate;
  std::atomic<int> worked{0};
  ServerOptions options;
  options.jobs = 1;
  options.max_wait = milliseconds(30);
  const RunningServer server(
      [&](const Request&) {
        ++worked;
        gate.wait();
        return text("done");
      },
      std::move(options));
  const OpenAtEnd opening(gate);
  RawClient first(server.address());
  first.send(get("/"));
  REQUIRE(gate.has_waiting(1));
  RawClient second(server.address());
  second.send(get("/"));
  REQUIRE(eventually([&] { return metric(server.address(), "dateline_http_queue_depth") == 1; }));
  std::this_thread::sleep_for(milliseconds(60));
  gate.open();
  CHECK(status_of(first.read_response()) == 200);
  CHECK(status_of(second.read_response()) == 503);
  CHECK(worked == 1);
}

TEST_CASE("a client has a share of the server, and gets 429 beyond it", "[web][http][limits]") {
  Gate gate;
  ServerOptions options;
  options.jobs = 1;
  options.max_of_client = 2;
  options.spare_local_clients = false;
  const RunningServer server(
      [&](const Request&) {
        gate.wait();
        return text("done");
      },
      std::move(options));
  const OpenAtEnd opening(gate);
  RawClient first(server.address());
  RawClient second(server.address());
  first.send(get("/"));
  REQUIRE(gate.has_waiting(1));
  second.send(get("/"));
  REQUIRE(eventually([&] { return metric(server.address(), "dateline_http_queue_depth") == 1; }));
  const std::string refused = ask(server.address(), get("/"));
  CHECK(status_of(refused) == 429);
  CHECK_FALSE(header_of(refused, "Retry-After").empty());
  gate.open();
  CHECK(status_of(first.read_response()) == 200);
  CHECK(status_of(second.read_response()) == 200);
  CHECK(status_of(ask(server.address(), get("/"))) == 200);
}

TEST_CASE("connections beyond the limit are told so", "[web][http][limits]") {
  ServerOptions options;
  options.max_connections = 3;
  const RunningServer server(hello, std::move(options));
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(std::make_unique<RawClient>(server.address()));
    clients.back()->send(get("/"));
    REQUIRE(status_of(clients.back()->read_response()) == 200);
  }
  CHECK(status_of(ask(server.address(), get("/"))) == 503);
  clients.pop_back();
  CHECK(eventually([&] { return status_of(ask(server.address(), get("/"))) == 200; }));
}

}  // namespace
}  // namespace dateline::web::test
