// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a .zst, however many frames it has and whatever dictionary it brings along?
#pragma once

#include "indexer/readers/reader.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// True if `head` starts as a frame of zstd does, or as a skippable one (RFC 8878, 3.1).
[[nodiscard]] bool is_zstd(std::string_view head) noexcept;

/// The decompressed bytes of all frames of `compressed`, one after the other. A skippable frame 0x184D2A5D at the start
/// holds the dictionary for all others ("Use of the zstd format in WARC files 1.0"), itself compressed or not. Windows
/// of up to 128 MiB are allowed. read() throws StreamError as GzipStream does.
class ZstdStream final : public ByteStream {
public:
  /// `compressed` is borrowed and must outlive this object.
  explicit ZstdStream(ByteStream& compressed);
  ~ZstdStream() override;
  ZstdStream(const ZstdStream&) = delete;
  ZstdStream& operator=(const ZstdStream&) = delete;

  std::size_t read(char* buffer, std::size_t size) override;
  /// Goes on at the next frame.
  std::optional<std::string> resume() override;

private:
  class Decoder;
  std::unique_ptr<Decoder> decoder_;
};

}  // namespace dateline::indexer
