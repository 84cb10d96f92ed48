// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/access_log.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

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

TEST_CASE("lines that nobody takes are dropped and counted, and do not stop who adds them", "[web][http][log]") {
  std::mutex mutex;
  std::condition_variable freed;
  bool stuck = true;
  std::string written;
  {
    AccessLog log([&](std::string_view lines) {
      std::unique_lock lock(mutex);
      freed.wait(lock, [&] { return !stuck; });
      written += lines;
    });
    const std::string line = std::string(99, 'a') + "\n";
    for (int i = 0; i < 50000; ++i) log.add(line);  // five times what may wait
    const std::lock_guard lock(mutex);
    CHECK(written.empty());
    stuck = false;
    freed.notify_all();
  }
  CHECK(written.size() > 1000000);
  CHECK(written.size() < 2200000);
  CHECK(written.find(" lines were dropped") != std::string::npos);
}

}  // namespace
}  // namespace dateline::web
