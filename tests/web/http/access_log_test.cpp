// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/access_log.h"

#include <algorithm>

#include <catch2/catch.hpp>

namespace dateline::web {
namespace {

AccessRecord record(std::string_view method, std::string_view target) {
  AccessRecord record;
  record.at = std::chrono::system_clock::time_point(std::chrono::milliseconds(1795907233123));
  record.client = "127.0.0.1";
  record.method = method;
  record.target = target;
  record.status = 200;
  record.bytes = 5120;
  record.took = std::chrono::microseconds(3149);
  return record;
}

TEST_CASE("a line holds no query unless it is asked for", "[web][http][log]") {
  const AccessRecord searched = record("GET", "/search.json?q=secret");
  CHECK(access_line(searched, false) == "2026-11-28T23:07:13.123Z 127.0.0.1 \"GET /search.json\" 200 5120 3.1\n");
  CHECK(access_line(searched, true).find("\"GET /search.json?q=secret\"") != std::string::npos);
}

TEST_CASE("nothing in a request can forge a line", "[web][http][log][property]") {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string hostile{'/', static_cast<char>(byte), 'x'};
    const std::string line = access_line(record(hostile, hostile), true);
    INFO(line);
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
    CHECK(line.back() == '\n');
    CHECK(std::count(line.begin(), line.end(), '"') == 2);
    CHECK(std::count(line.begin(), line.end(), ' ') == 6);
    CHECK(std::all_of(line.begin(), line.end() - 1, [](char c) { return c >= ' ' && c < 0x7F; }));
  }
}

TEST_CASE("a long target is cut", "[web][http][log]") {
  CHECK(access_line(record("GET", "/" + std::string(9000, 'a')), false).size() < 2200);
}

}  // namespace
}  // namespace dateline::web
