// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a .gz, however many members it has and however it ends?
#pragma once

#include "indexer/readers/reader.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace dateline::indexer {

/// True if `head` starts as a gzip member does (RFC 1952, 2.3.1: magic and the method "deflate").
[[nodiscard]] bool is_gzip(std::string_view head) noexcept;

/// The decompressed bytes of all members of `compressed`, one after the other; zero padding behind a member is ignored.
/// read() throws StreamError after everything that could be had: where the input ends early or is damaged, where
/// something else follows, and where more than 64 MiB came out of less than a 200th of it.
class GzipStream final : public ByteStream {
public:
  /// `compressed` is borrowed and must outlive this object.
  explicit GzipStream(ByteStream& compressed);
  ~GzipStream() override;
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  std::size_t read(char* buffer, std::size_t size) override;

private:
  class Inflater;
  std::unique_ptr<Inflater> inflater_;
};

}  // namespace dateline::indexer
