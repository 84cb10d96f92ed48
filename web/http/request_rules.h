// SPDX-License-Identifier: GPL-3.0-or-later
// Which requests reach a page, and what is said to the others?
#pragma once

#include "web/http/error_response.h"
#include "web/http/host_rules.h"
#include "web/http/message.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::web {

/// A longer target, path and query as sent, is answered with 414.
inline constexpr std::size_t max_target_bytes = std::size_t{8} << 10;

/// The parts of a request's head that we look at, as sent.
struct RequestHead {
  std::string method;
  std::string target;
  std::string version;  // "HTTP/1.1"
  std::vector<std::string> hosts;
  std::string accept_encoding;
  std::string if_none_match;
  bool has_body = false;
  bool bad_header_name = false;  // one is no token, as with a blank before the colon (RFC 9112, section 5.1)
  bool cut_by_nul = false;       // the target as sent holds a NUL, and `target` ends there

  /// What follows it may be no request: it must be the last one of its connection.
  [[nodiscard]] bool ends_connection() const { return has_body || bad_header_name; }
};

/// The request, or why it is refused: 400, 405, 413, 414 or 421.
[[nodiscard]] std::variant<Request, HttpError> check_request(const RequestHead& head, const HostRules& hosts);

/// The path of a target as sent, undecoded, for telling what kind of answer is expected.
[[nodiscard]] std::string_view raw_path(std::string_view target);

}  // namespace dateline::web
