// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test speak HTTP byte by byte, rules broken included?
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace dateline::web::test {

/// A connection to the server under test; every wait is bounded.
class RawClient {
public:
  /// `address` as Listener::address() gives it. Throws std::runtime_error.
  explicit RawClient(const std::string& address);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  /// False where the server has closed the connection.
  bool send(std::string_view bytes);
  /// What comes until `marker`, the end of the connection, or five seconds of silence.
  std::string read_until(std::string_view marker);
  /// The head of a response and as much of a body as its Content-Length says.
  std::string read_response();
  std::string read_to_end() { return read_until({}); }
  /// Up to `size` bytes, as they come first.
  std::size_t read_some(std::size_t size);
  /// True once the server has closed the connection, within `wait`.
  bool is_closed_within(std::chrono::milliseconds wait);

private:
  bool receive();

  int descriptor_;
  std::string received_;
};

/// "GET PATH HTTP/1.1" with a Host that is allowed, and `headers`, each of which ends in CRLF.
std::string get(std::string_view path, std::string_view headers = "");

/// The response to one request on a connection of its own.
std::string ask(const std::string& address, std::string_view request);

int status_of(std::string_view response);
/// The value of a header, or "".
std::string header_of(std::string_view response, std::string_view name);
std::string body_of(std::string_view response);

}  // namespace dateline::web::test
