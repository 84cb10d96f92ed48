// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/byte_window.h"

#include <algorithm>
#include <cstring>

namespace dateline::indexer {

ByteWindow::ByteWindow(ByteStream& stream, std::size_t capacity, std::size_t history)
    : stream_(stream), buffer_(capacity, '\0'), history_(history) {}

bool ByteWindow::fill() {
  if (filled_ == buffer_.size()) {
    const std::size_t dropped = position_ - std::min(position_, history_);
    if (dropped == 0) return false;
    std::memmove(buffer_.data(), buffer_.data() + dropped, filled_ - dropped);
    position_ -= dropped;
    filled_ -= dropped;
  }
  const std::size_t got = stream_.read(buffer_.data() + filled_, buffer_.size() - filled_);
  filled_ += got;
  return got > 0;
}

void ByteWindow::consume(std::size_t count) noexcept {
  position_ += count;
  offset_ += count;
}

std::size_t ByteWindow::rewind(std::size_t count) noexcept {
  const std::size_t back = std::min(count, position_);
  position_ -= back;
  offset_ -= back;
  return back;
}

}  // namespace dateline::indexer
