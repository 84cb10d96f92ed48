// SPDX-License-Identifier: GPL-3.0-or-later
// What does a request target (RFC 9112, section 3.2) say, once decoded?
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace dateline::web {

struct Target {
  std::string authority;  // of the absolute form, "http://AUTHORITY/path"; else ""
  std::string path;       // decoded, begins with '/'
  std::string query;      // as sent, without '?'
  std::vector<std::pair<std::string, std::string>> parameters;  // decoded, '+' is a space; in order, empty ones dropped
};

/// A query as sent, with percent-encoding for each byte that no query may hold (RFC 3986, section 3.4): many clients
/// send "é" and quotes as they are. It means the same, is ASCII, and what stands behind it in an address stays behind
/// it.
[[nodiscard]] std::string encoded_query(std::string_view sent);

/// Why a target is refused, as a sentence for the client.
struct BadTarget {
  std::string reason;
};

/// Reads the origin form and the absolute form. Refused: any other form, broken percent-encoding, and text that is not
/// valid UTF-8 or holds NUL once decoded; in the path, control characters.
[[nodiscard]] std::variant<Target, BadTarget> parse_target(std::string_view raw);

}  // namespace dateline::web
