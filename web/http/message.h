// SPDX-License-Identifier: GPL-3.0-or-later
// What does the server hand to a page, and what does it get back? Plain values: no type of the HTTP library.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::web {

/// A GET or HEAD request within the limits of the server. All text is valid UTF-8.
struct Request {
  std::string path;                                             // percent-decoded, begins with '/'
  std::string query;                                            // without '?', as sent; see encoded_query()
  std::vector<std::pair<std::string, std::string>> parameters;  // of the query, decoded, in order; names may repeat
  std::string origin;         // "http://HOST" as the client named it, for absolute addresses; "" without a Host
  std::string if_none_match;  // the header, or ""

  /// The first parameter of this name; "" if there is none.
  [[nodiscard]] std::string_view parameter(std::string_view name) const;
};

/// Takes a body piece by piece. Waits where the client is slower; throws ClientGone when it has left or stalled.
class BodySink {
public:
  BodySink() = default;
  virtual ~BodySink() = default;
  BodySink(const BodySink&) = delete;
  BodySink& operator=(const BodySink&) = delete;

  virtual void write(std::string_view piece) = 0;
};

struct ClientGone {};

struct Response {
  int status = 200;
  std::string content_type = "text/plain; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;  // further ones
  std::string body;
  // Where set, it gives the body, of unknown length, in place of `body`. Called once or (HEAD, 304, too many exports)
  // not at all, in the thread of the Responder that returned it, which gets no other request until the stream has
  // ended. What it throws but ClientGone cuts the connection, so that the client sees that the body is not whole.
  std::function<void(BodySink&)> stream;
};

/// Answers requests, one at a time; each worker of the server has its own. What it throws is answered with 500.
class Responder {
public:
  Responder() = default;
  virtual ~Responder() = default;
  Responder(const Responder&) = delete;
  Responder& operator=(const Responder&) = delete;

  [[nodiscard]] virtual Response respond(const Request& request) = 0;
};

using ResponderFactory = std::function<std::unique_ptr<Responder>()>;

}  // namespace dateline::web
