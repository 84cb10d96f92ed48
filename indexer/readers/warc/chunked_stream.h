// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a message of HTTP with "Transfer-Encoding: chunked"?
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/readers/streams/byte_window.h"

#include <cstdint>
#include <string_view>

namespace dateline::indexer {

/// True if `head` starts with the line of a chunk's size (RFC 9112, 7.1). Crawlers often store the document decoded and
/// leave the header as it was.
[[nodiscard]] bool starts_as_chunked(std::string_view head) noexcept;

/// The bytes of the chunks of `chunked`; what follows the last one is ignored. read() throws StreamError where a chunk
/// is damaged or missing, after everything before it.
class ChunkedStream final : public ByteStream {
public:
  /// `chunked` is borrowed.
  explicit ChunkedStream(ByteStream& chunked);
  std::size_t read(char* buffer, std::size_t size) override;

private:
  void start_chunk();
  std::string_view take_line();

  ByteWindow input_;
  std::uint64_t left_ = 0;  // of the chunk
  bool first_ = true;
  bool ended_ = false;
};

}  // namespace dateline::indexer
