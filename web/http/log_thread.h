// SPDX-License-Identifier: GPL-3.0-or-later
// How are lines written somewhere that may be slow or stuck, without anybody waiting for it?
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string_view>
#include <thread>

namespace dateline::web {

/// Collects lines and gives them to `write` in a thread of its own, so that a full disk or a stopped reader of standard
/// error stops no connection: lines over one megabyte that wait are dropped, and counted in a line of their own.
class LogThread {
public:
  using Write = std::function<void(std::string_view lines)>;

  /// `write` must own what it needs, for it may outlive this object.
  explicit LogThread(Write write, std::chrono::milliseconds patience = std::chrono::seconds(1));
  /// Writes what waits, for `patience` at most: then the thread is left behind in its write, until the process ends.
  ~LogThread();
  LogThread(const LogThread&) = delete;
  LogThread& operator=(const LogThread&) = delete;

  /// From any thread.
  void add(std::string_view line);

private:
  struct Lines;
  const std::chrono::milliseconds patience_;
  const std::shared_ptr<Lines> lines_;
  std::thread thread_;
};

}  // namespace dateline::web
