// SPDX-License-Identifier: GPL-3.0-or-later
// Who asked for what, line by line?
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::web {

struct AccessRecord {
  std::chrono::system_clock::time_point at;
  std::string_view client;
  std::string_view method;
  std::string_view target;  // as sent
  int status = 0;           // 0: the HTTP library refused it before we saw it
  std::uint64_t bytes = 0;  // of the body
  std::chrono::steady_clock::duration took{};
};

/// "2026-11-28T23:07:13.123Z 127.0.0.1 "GET /search.json" 200 5120 3.1", without the query unless `with_query`. What
/// could end a line or a quoted part, steer a terminal, or is not ASCII stands as \xHH: nobody forges a line.
[[nodiscard]] std::string access_line(const AccessRecord& record, bool with_query);

}  // namespace dateline::web
