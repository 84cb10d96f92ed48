// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a .gz, however many members it has and however it ends?
#pragma once

#include "indexer/readers/reader.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// True if `head` starts as a gzip member does (RFC 1952, 2.3.1: magic and the method "deflate").
[[nodiscard]] bool is_gzip(std::string_view head) noexcept;

/// What stands behind the last member and is none: damage in a file, of no interest in an HTTP message.
enum class TrailingBytes : std::uint8_t { Damage, Ignored };

/// The decompressed bytes of all members of `compressed`, one after the other; zero padding behind a member is ignored.
/// read() throws StreamError after everything that could be had: where the input ends early or is damaged, where
/// something else follows, and where the output is out of proportion (expansion_bound.h).
class GzipStream final : public ByteStream {
public:
  /// `compressed` is borrowed and must outlive this object.
  explicit GzipStream(ByteStream& compressed, TrailingBytes trailing = TrailingBytes::Damage);
  ~GzipStream() override;
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  std::size_t read(char* buffer, std::size_t size) override;
  /// Goes on at the next member.
  std::optional<std::string> resume() override;

private:
  class Inflater;
  std::unique_ptr<Inflater> inflater_;
};

}  // namespace dateline::indexer
