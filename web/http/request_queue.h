// SPDX-License-Identifier: GPL-3.0-or-later
// Which request is answered next, and how many may wait?
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace dateline::web {

class Exchange;

/// First in, first out, bounded. At most `jobs` of those that it hands out are at work at once: its workers are more,
/// so that one which sends a long stream can step aside and another takes its place.
class RequestQueue {
public:
  using Clock = std::chrono::steady_clock;

  struct Item {
    std::shared_ptr<Exchange> exchange;
    Clock::time_point since;
  };

  RequestQueue(std::size_t max_waiting, std::size_t jobs, std::size_t max_streams);

  /// Takes a place for a push() that will follow; false where none is free, or after close().
  [[nodiscard]] bool reserve();
  void push(std::shared_ptr<Exchange> exchange);

  /// Waits for a request; nullopt once closed and empty. What it gives is at work until done(), or from begin_stream()
  /// to end_stream() a stream.
  [[nodiscard]] std::optional<Item> pop();
  /// The caller then calls pop() again, as it does after end_stream().
  void done();

  /// False where max_streams are sent already: then it stays at work.
  [[nodiscard]] bool begin_stream();
  void end_stream();

  /// Nothing new is taken; what waits is still handed out.
  void close();

  struct Load {
    std::size_t waiting;
    std::size_t at_work;
    std::size_t streams;
  };
  [[nodiscard]] Load load() const;

private:
  const std::size_t max_waiting_;
  const std::size_t jobs_;
  const std::size_t max_streams_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Item> items_;
  std::size_t reserved_ = 0;
  std::size_t at_work_ = 0;
  std::size_t streams_ = 0;
  bool closed_ = false;
};

}  // namespace dateline::web
