// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a message of HTTP with "Content-Encoding: deflate"?
#pragma once

#include "indexer/readers/reader.h"

#include <memory>
#include <string_view>

namespace dateline::indexer {

/// True if `head` starts as the zlib format does (RFC 1950, 2.2).
[[nodiscard]] bool is_zlib(std::string_view head) noexcept;

/// The decompressed bytes of one deflate stream; what follows it is ignored. The standard means the zlib format (RFC
/// 9110, 8.4.1.2), many servers send the bare one (RFC 1951): both are read. read() throws StreamError as GzipStream
/// does.
class DeflateStream final : public ByteStream {
public:
  /// `compressed` is borrowed and must outlive this object.
  explicit DeflateStream(ByteStream& compressed);
  ~DeflateStream() override;
  DeflateStream(const DeflateStream&) = delete;
  DeflateStream& operator=(const DeflateStream&) = delete;

  std::size_t read(char* buffer, std::size_t size) override;

private:
  class Inflater;
  std::unique_ptr<Inflater> inflater_;
};

}  // namespace dateline::indexer
