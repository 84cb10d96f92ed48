// SPDX-License-Identifier: GPL-3.0-or-later
// How does a body go from the thread that makes it to the one that sends it, without growing in between?
#pragma once

#include "web/http/message.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace dateline::web {

/// Bounded, for one writer and one reader. The writer waits while it is full; the reader, which must not wait, is
/// paused while it is empty.
class StreamPipe final : public BodySink {
public:
  enum class State { Open, Finished, Broken };

  struct Piece {
    std::size_t bytes = 0;  // 0 in state Open: the reader has been paused
    State state = State::Open;
  };

  /// `pause` is called by read() in the reader's thread, `resume` by the writer; neither after close(). The writer
  /// gives up where nothing was read for `stall`.
  StreamPipe(std::size_t capacity_bytes, std::chrono::milliseconds stall, std::function<void()> pause,
             std::function<void()> resume);

  /// Throws ClientGone once the reader has closed, or stalled.
  void write(std::string_view piece) override;
  /// The writer: the body is complete.
  void finish();
  /// The writer, after finish(): throws ClientGone where the reader closes before it has taken the rest, or does not
  /// within `stall`. What is dropped is not kept.
  void wait_until_taken();
  /// The writer: the body cannot be completed.
  void fail();

  /// Moves up to `size` bytes to `to`.
  Piece read(char* to, std::size_t size);
  /// The reader has gone; the writer learns it at its next write.
  void close();

private:
  void end(State state);
  [[noreturn]] void give_up();
  void wake_reader();

  const std::size_t capacity_;
  const std::chrono::milliseconds stall_;
  const std::function<void()> pause_;
  const std::function<void()> resume_;
  std::mutex mutex_;
  std::condition_variable drained_;
  std::string buffer_;
  std::size_t taken_ = 0;  // of the buffer's beginning
  State state_ = State::Open;
  bool paused_ = false;
  bool closed_ = false;
};

}  // namespace dateline::web
