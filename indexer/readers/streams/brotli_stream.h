// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a message of HTTP with "Content-Encoding: br"?
#pragma once

#include "indexer/readers/reader.h"

#include <memory>

namespace dateline::indexer {

/// The decompressed bytes of one stream of brotli (RFC 7932); what follows it is ignored. read() throws StreamError as
/// GzipStream does.
class BrotliStream final : public ByteStream {
public:
  /// `compressed` is borrowed and must outlive this object.
  explicit BrotliStream(ByteStream& compressed);
  ~BrotliStream() override;
  BrotliStream(const BrotliStream&) = delete;
  BrotliStream& operator=(const BrotliStream&) = delete;

  std::size_t read(char* buffer, std::size_t size) override;

private:
  class Decoder;
  std::unique_ptr<Decoder> decoder_;
};

}  // namespace dateline::indexer
