// SPDX-License-Identifier: GPL-3.0-or-later
// How does a parser look ahead in a stream, and back, in bounded memory?
#pragma once

#include "indexer/readers/reader.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// A window that moves over a stream.
class ByteWindow {
public:
  /// Holds at most `capacity` bytes, up to `history` of which have been consumed already. `stream` is borrowed.
  ByteWindow(ByteStream& stream, std::size_t capacity, std::size_t history = 0);

  /// What is in the window and not yet consumed; valid until the next fill().
  [[nodiscard]] std::string_view unread() const noexcept { return {buffer_.data() + position_, filled_ - position_}; }
  /// Adds bytes behind unread(). False at the end of the stream and where unread() takes up the whole window. Throws
  /// what the stream throws; what was unread stays.
  bool fill();
  /// `count` is at most the size of unread().
  void consume(std::size_t count) noexcept;
  /// Makes up to `count` consumed bytes unread again, as many as are still there; gives their number.
  std::size_t rewind(std::size_t count) noexcept;
  /// Bytes of the stream before unread().
  [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }

private:
  ByteStream& stream_;
  std::string buffer_;
  std::size_t history_;
  std::size_t position_ = 0;
  std::size_t filled_ = 0;
  std::uint64_t offset_ = 0;
};

}  // namespace dateline::indexer
