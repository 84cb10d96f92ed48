// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/log_thread.h"

#include "tests/web/http/running_server.h"

#include <memory>
#include <mutex>
#include <string>

#include <catch2/catch.hpp>

namespace dateline::web::test {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

/// Takes lines once its gate is open.
struct Sink {
  void write(std::string_view lines) {
    gate.wait();
    const std::lock_guard lock(mutex);
    written += lines;
  }
  std::string text() {
    const std::lock_guard lock(mutex);
    return written;
  }

  Gate gate;
  std::mutex mutex;
  std::string written;
};

LogThread::Write writer_to(const std::shared_ptr<Sink>& sink) {
  return [sink](std::string_view lines) { sink->write(lines); };
}

TEST_CASE("lines that nobody takes are dropped and counted, and do not stop who adds them", "[web][http][log]") {
  const auto sink = std::make_shared<Sink>();
  {
    LogThread log(writer_to(sink), std::chrono::seconds(10));
    const std::string line = std::string(99, 'a') + "\n";
    for (int i = 0; i < 50000; ++i) log.add(line);  // five times what may wait
    CHECK(sink->text().empty());
    sink->gate.open();
  }
  const std::string written = sink->text();
  CHECK(written.size() > 1000000);
  CHECK(written.size() < 2200000);
  CHECK(written.find(" lines were dropped") != std::string::npos);
}

TEST_CASE("the end of a log waits for what is stuck no longer than it may, and leaves it behind", "[web][http][log]") {
  const auto sink = std::make_shared<Sink>();
  const auto before = Clock::now();
  {
    LogThread log(writer_to(sink), milliseconds(50));
    log.add("first\n");
    REQUIRE(sink->gate.has_waiting(1));
    log.add("second\n");
  }
  CHECK(Clock::now() - before < std::chrono::seconds(5));
  sink->gate.open();
  CHECK(eventually([&] { return sink->text() == "first\nsecond\n"; }));
}

TEST_CASE("the end of a log writes what waits", "[web][http][log]") {
  const auto sink = std::make_shared<Sink>();
  sink->gate.open();
  {
    LogThread log(writer_to(sink));
    for (int i = 0; i < 100; ++i) log.add("x");
  }
  CHECK(sink->text() == std::string(100, 'x'));
}

}  // namespace
}  // namespace dateline::web::test
