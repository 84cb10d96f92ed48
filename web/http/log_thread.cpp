// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/log_thread.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <utility>

namespace dateline::web {
namespace {

constexpr std::size_t max_waiting_bytes = std::size_t{1} << 20;

}  // namespace

/// Shared with the thread, which may be left behind.
struct LogThread::Lines {
  explicit Lines(Write how) : write(std::move(how)) {}

  void write_all() {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [this] { return stopping || !waiting.empty(); });
      if (waiting.empty()) break;
      std::string lines = std::exchange(waiting, {});
      if (const std::uint64_t count = std::exchange(dropped, 0); count > 0) {
        lines += "(" + std::to_string(count) + " lines were dropped: this log is not written as fast as they come)\n";
      }
      lock.unlock();
      write(lines);
      lock.lock();
    }
    ended = true;
    changed.notify_all();
  }

  const Write write;
  std::mutex mutex;
  std::condition_variable changed;
  std::string waiting;
  std::uint64_t dropped = 0;
  bool stopping = false;
  bool ended = false;
};

LogThread::LogThread(Write write, std::chrono::milliseconds patience)
    : patience_(patience),
      lines_(std::make_shared<Lines>(std::move(write))),
      thread_([lines = lines_] { lines->write_all(); }) {}

LogThread::~LogThread() {
  std::unique_lock lock(lines_->mutex);
  lines_->stopping = true;
  lines_->changed.notify_all();
  const bool ended = lines_->changed.wait_for(lock, patience_, [this] { return lines_->ended; });
  lock.unlock();
  if (ended) {
    thread_.join();
  } else {
    thread_.detach();
  }
}

void LogThread::add(std::string_view line) {
  const std::lock_guard lock(lines_->mutex);
  if (lines_->waiting.size() + line.size() > max_waiting_bytes) {
    ++lines_->dropped;
    return;
  }
  if (lines_->waiting.empty()) lines_->changed.notify_all();
  lines_->waiting.append(line);
}

}  // namespace dateline::web
