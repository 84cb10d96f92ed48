// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines does a stream hold, when no line may take all the memory?
#pragma once

#include "indexer/readers/reader.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// One physical line without its "\n" or "\r\n".
struct Line {
  std::string text;          // at most the reader's limit; the first bytes of a longer line
  std::uint64_t offset = 0;  // bytes of the stream before it
  std::uint64_t number = 0;  // from 1
  bool too_long = false;
};

/// Cuts a stream at "\n". Memory stays within the limit plus one buffer whatever comes.
class LineReader {
public:
  /// `stream` is borrowed; `offset` bytes and `number` lines stand before it.
  LineReader(ByteStream& stream, std::size_t max_line_bytes, std::uint64_t offset = 0, std::uint64_t number = 0);

  /// Moves the next line into `line`; false at the end. Text behind the last "\n" is a line too.
  bool next(Line& line);

  /// Bytes and lines before the next one, those before the stream among them.
  [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }
  [[nodiscard]] std::uint64_t number() const noexcept { return number_; }
  /// False once a line was given that the end of the stream ended.
  [[nodiscard]] bool is_whole() const noexcept { return is_whole_; }

private:
  bool refill();
  void append(Line& line, std::string_view part) const;

  ByteStream& stream_;
  std::size_t max_line_bytes_;
  std::string buffer_;
  std::size_t position_ = 0;
  std::size_t filled_ = 0;
  std::uint64_t offset_;
  std::uint64_t number_;
  bool is_whole_ = true;
};

}  // namespace dateline::indexer
