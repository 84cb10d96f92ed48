// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/stream_pipe.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace dateline::web {

StreamPipe::StreamPipe(std::size_t capacity_bytes, std::chrono::milliseconds stall, std::function<void()> pause,
                       std::function<void()> resume)
    : capacity_(capacity_bytes), stall_(stall), pause_(std::move(pause)), resume_(std::move(resume)) {}

void StreamPipe::write(std::string_view piece) {
  std::unique_lock lock(mutex_);
  while (!piece.empty()) {
    const auto has_room = [this] { return closed_ || buffer_.size() < capacity_; };
    if (!drained_.wait_for(lock, stall_, has_room) || closed_) give_up();
    const std::size_t size = std::min(piece.size(), capacity_ - buffer_.size());
    buffer_.append(piece.substr(0, size));
    piece.remove_prefix(size);
    wake_reader();
  }
}

void StreamPipe::finish() {
  end(State::Finished);
}

void StreamPipe::wait_until_taken() {
  std::unique_lock lock(mutex_);
  const bool in_time = drained_.wait_for(lock, stall_, [this] { return closed_ || buffer_.empty(); });
  // The reader closes as soon as it has taken the last byte.
  if (!in_time || !buffer_.empty()) give_up();
}

void StreamPipe::give_up() {
  closed_ = true;
  // Its connection may still take a while to end.
  std::string().swap(buffer_);
  throw ClientGone();
}

void StreamPipe::fail() {
  end(State::Broken);
}

void StreamPipe::end(State state) {
  const std::lock_guard lock(mutex_);
  state_ = state;
  wake_reader();
}

void StreamPipe::wake_reader() {
  if (!paused_) return;
  paused_ = false;
  if (!closed_) resume_();
}

StreamPipe::Piece StreamPipe::read(char* to, std::size_t size) {
  const std::lock_guard lock(mutex_);
  if (closed_ || state_ == State::Broken) return {0, State::Broken};
  const std::size_t bytes = std::min(size, buffer_.size() - taken_);
  if (bytes == 0) {
    if (state_ == State::Open) {
      paused_ = true;
      pause_();
    }
    return {0, state_};
  }
  std::memcpy(to, buffer_.data() + taken_, bytes);
  taken_ += bytes;
  if (taken_ == buffer_.size()) {
    buffer_.clear();
    taken_ = 0;
    drained_.notify_one();
  }
  return {bytes, State::Open};
}

void StreamPipe::close() {
  const std::lock_guard lock(mutex_);
  // A paused connection cannot be ended by its library before it runs again.
  wake_reader();
  closed_ = true;
  drained_.notify_one();
}

}  // namespace dateline::web
