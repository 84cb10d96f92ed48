// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/server.h"

#include "tests/web/http/inflate.h"
#include "tests/web/http/raw_client.h"
#include "tests/web/http/running_server.h"

#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace dateline::web::test {
namespace {

Response echo(const Request& request) {
  Response response = text(request.path + "|" + std::string(request.parameter("q")) + "|" + request.origin);
  if (request.path == "/big") response.body = std::string(20000, 'b');
  if (request.path == "/tagged") response.headers.emplace_back("ETag", "\"g3\"");
  if (request.path == "/throws") throw std::runtime_error("a bug");
  return response;
}

TEST_CASE("a request is answered by a responder", "[web][http][server]") {
  const RunningServer server(echo);
  const std::string response = ask(server.address(), get("/a%20b?q=%C3%A9+x"));
  CHECK(status_of(response) == 200);
  CHECK(body_of(response) == "/a b|\u00E9 x|http://localhost");
  CHECK(header_of(response, "Content-Type") == "text/plain; charset=utf-8");
  CHECK(header_of(response, "X-Content-Type-Options") == "nosniff");
  CHECK(header_of(response, "Content-Security-Policy").starts_with("default-src 'none'"));
  CHECK(header_of(response, "Connection").empty());
}

TEST_CASE("a connection serves many requests, also sent at once", "[web][http][server]") {
  const RunningServer server(echo);
  RawClient client(server.address());
  client.send(get("/1") + get("/2") + get("/healthz") + get("/3"));
  CHECK(body_of(client.read_response()) == "/1||http://localhost");
  CHECK(body_of(client.read_response()) == "/2||http://localhost");
  CHECK(body_of(client.read_response()) == "ok\n");
  CHECK(body_of(client.read_response()) == "/3||http://localhost");
  client.send(get("/4"));
  CHECK(body_of(client.read_response()) == "/4||http://localhost");
}

TEST_CASE("a request may come byte by byte", "[web][http][server]") {
  const RunningServer server(echo);
  RawClient client(server.address());
  for (const char c : get("/slow")) REQUIRE(client.send({&c, 1}));
  CHECK(body_of(client.read_response()) == "/slow||http://localhost");
}

TEST_CASE("HTTP/1.0 needs no Host and ends the connection", "[web][http][server]") {
  const RunningServer server(echo);
  RawClient client(server.address());
  client.send("GET /old HTTP/1.0\r\n\r\n");
  const std::string response = client.read_to_end();
  CHECK(status_of(response) == 200);
  CHECK(body_of(response) == "/old||");
  CHECK(client.is_closed_within(std::chrono::milliseconds(1000)));
}

TEST_CASE("HEAD gives the head of what GET gives", "[web][http][server]") {
  const RunningServer server(echo);
  RawClient client(server.address());
  client.send("HEAD /big HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const std::string response = client.read_until("\r\n\r\n");
  CHECK(status_of(response) == 200);
  CHECK(header_of(response, "Content-Length") == "20000");
  client.send(get("/next"));
  CHECK(client.read_response().starts_with("HTTP/1.1 200"));
}

TEST_CASE("a browser gets long text compressed", "[web][http][server]") {
  const RunningServer server(echo);
  const std::string response = ask(server.address(), get("/big", "Accept-Encoding: br, gzip\r\n"));
  CHECK(header_of(response, "Content-Encoding") == "gzip");
  CHECK(inflated(body_of(response)) == std::string(20000, 'b'));
  CHECK(body_of(ask(server.address(), get("/big"))) == std::string(20000, 'b'));
}

TEST_CASE("a browser that has the entity gets 304", "[web][http][server]") {
  const RunningServer server(echo);
  RawClient client(server.address());
  client.send(get("/tagged", "If-None-Match: \"g3\"\r\n") + get("/tagged"));
  const std::string response = client.read_until("\r\n\r\n");
  CHECK(status_of(response) == 304);
  CHECK(header_of(response, "ETag") == "\"g3\"");
  CHECK(status_of(client.read_response()) == 200);
}

TEST_CASE("a responder that throws gives 500, told to who runs the server and not to the client",
          "[web][http][server]") {
  std::string complaint;  // of a worker: to be read when the server has ended
  {
    ServerOptions options;
    options.complain = [&](std::string_view message) { complaint = message; };
    const RunningServer server(echo, std::move(options));
    const std::string response = ask(server.address(), get("/throws"));
    CHECK(status_of(response) == 500);
    CHECK(response.find("a bug") == std::string::npos);
    CHECK(status_of(ask(server.address(), get("/"))) == 200);
  }
  CHECK(complaint == "answer /throws: a bug");
}

TEST_CASE("errors are JSON below paths that promise it, pages elsewhere", "[web][http][server]") {
  ServerOptions options;
  options.error_page = [](const HttpError& error) { return "page " + std::to_string(error.status); };
  const RunningServer server(echo, std::move(options));
  const std::string evil = " HTTP/1.1\r\nHost: evil.example\r\n\r\n";
  const auto json = nlohmann::json::parse(body_of(ask(server.address(), "GET /search.json?q=1" + evil)));
  CHECK(json["error"]["status"] == 421);
  const std::string page = ask(server.address(), "GET /" + evil);
  CHECK(status_of(page) == 421);
  CHECK(body_of(page) == "page 421");
}

TEST_CASE("the log has a line for each request, also for those that were refused", "[web][http][server]") {
  std::mutex mutex;
  std::string log;
  {
    ServerOptions options;
    options.access_log = [&](std::string_view line) {
      const std::lock_guard lock(mutex);
      log += line;
    };
    const RunningServer server(echo, std::move(options));
    static_cast<void>(ask(server.address(), get("/a?q=secret")));
    static_cast<void>(ask(server.address(), "GET /b HTTP/1.1\r\n\r\n"));
    static_cast<void>(ask(server.address(), "GET /c HTTP/1.1\r\nnonsense\r\n\r\n"));
  }
  CHECK(log.find("127.0.0.1 \"GET /a\" 200 ") != std::string::npos);
  CHECK(log.find("127.0.0.1 \"GET /b\" 400 ") != std::string::npos);
  CHECK(log.find("127.0.0.1 \"- /c\" 400 ") != std::string::npos);
  CHECK(log.find("secret") == std::string::npos);
}

TEST_CASE("metrics tell what was answered, with what the pages add", "[web][http][server]") {
  ServerOptions options;
  options.routes = {"/", "/article/"};
  options.version = "9.9";
  options.more_metrics = [] { return std::string("dateline_index_articles 42\n"); };
  const RunningServer server(echo, std::move(options));
  static_cast<void>(ask(server.address(), get("/article/7")));
  static_cast<void>(ask(server.address(), "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"));
  CHECK(metric(server.address(), R"(dateline_http_requests_total{route="/article/",status="200"})") == 1);
  CHECK(metric(server.address(), R"(dateline_http_requests_total{route="other",status="421"})") == 1);
  CHECK(metric(server.address(), R"(dateline_http_refused_total{reason="host"})") == 1);
  CHECK(metric(server.address(), "dateline_index_articles") == 42);
  CHECK(metric(server.address(), R"(dateline_build_info{version="9.9"})") == 1);
  CHECK(metric(server.address(), "process_resident_memory_bytes") > 1e6);
}

TEST_CASE("a page sees a query that is ASCII, whatever was sent", "[web][http][server]") {
  const RunningServer server([](const Request& request) { return text(request.query); });
  CHECK(body_of(ask(server.address(), get("/?q=caf\xC3%A9#x"))) == "q=caf%C3%A9%23x");
}

TEST_CASE("a factory that throws leaves no server", "[web][http][server]") {
  ServerOptions options;
  options.listeners.push_back(open_listener("127.0.0.1:0"));
  CHECK_THROWS_AS(Server(std::move(options), []() -> std::unique_ptr<Responder> { throw std::runtime_error("x"); }),
                  std::runtime_error);
}

}  // namespace
}  // namespace dateline::web::test
