// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/listener.h"

#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"
#include "tests/web/http/raw_client.h"
#include "tests/web/http/running_server.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

namespace dateline::web {
namespace {

using schema::ErrorKind;

ErrorKind kind_of_failure(const std::string& address) {
  try {
    static_cast<void>(open_listener(address));
  } catch (const schema::Error& error) {
    return error.kind();
  }
  return ErrorKind::Interrupted;
}

TEST_CASE("a listener knows its real address", "[web][http][listener]") {
  const Listener four = open_listener("127.0.0.1:0");
  CHECK(four.address().starts_with("127.0.0.1:"));
  CHECK(four.address() != "127.0.0.1:0");
  CHECK(four.is_local());
  CHECK(open_listener("localhost:0").address().starts_with("127.0.0.1:"));
  CHECK(open_listener("0").address().starts_with("127.0.0.1:"));
}

TEST_CASE("a port in use cannot be had", "[web][http][listener]") {
  const Listener first = open_listener("127.0.0.1:0");
  CHECK(kind_of_failure(first.address()) == ErrorKind::Io);
}

TEST_CASE("what is no address is a mistake", "[web][http][listener]") {
  for (const char* address : {"", ":", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:x", "example.org:80", "::1:80",
                              "[::1]", "unix:", "127.0.0.1:-1"}) {
    INFO(address);
    CHECK(kind_of_failure(address) == ErrorKind::Usage);
  }
  CHECK(kind_of_failure("unix:/" + std::string(200, 'a')) == ErrorKind::Usage);
}

TEST_CASE("a local socket has the mode that was asked for, and goes with its listener", "[web][http][listener]") {
  const tests::ScratchFolder folder;
  const std::string path = (folder.path() / "web.sock").string();
  {
    const Listener listener = open_listener("unix:" + path, 0600);
    CHECK(listener.address() == "unix:" + path);
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    CHECK(kind_of_failure("unix:" + path) == ErrorKind::Busy);
  }
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("the socket of a dead server is replaced, and nothing else is", "[web][http][listener]") {
  const tests::ScratchFolder folder;
  const std::string path = (folder.path() / "web.sock").string();
  {
    Listener dead = open_listener("unix:" + path);
    std::filesystem::rename(path, path + ".kept");
  }
  std::filesystem::rename(path + ".kept", path);
  CHECK(open_listener("unix:" + path).address() == "unix:" + path);
  std::ofstream(path) << "a letter";
  CHECK(kind_of_failure("unix:" + path) == ErrorKind::Io);
  CHECK(std::filesystem::file_size(path) == 8);
}

TEST_CASE("only a listening socket is adopted", "[web][http][listener]") {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  CHECK_THROWS_AS(Listener::adopt(socket), schema::Error);
  ::listen(socket, 1);
  CHECK(Listener::adopt(socket).address().starts_with("0.0.0.0:"));
  CHECK_THROWS_AS(Listener::adopt(-1), schema::Error);
}

TEST_CASE("a server answers at a local socket", "[web][http][listener]") {
  const tests::ScratchFolder folder;
  ServerOptions options;
  options.listeners.push_back(open_listener("unix:" + (folder.path() / "web.sock").string()));
  options.max_of_client = 1;
  const test::RunningServer server([](const Request& request) { return test::text(request.origin); },
                                   std::move(options));
  CHECK(test::body_of(test::ask(server.address(), test::get("/"))) == "http://localhost");
  CHECK(test::status_of(test::ask(server.address(), "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")) == 421);
}

}  // namespace
}  // namespace dateline::web
