// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between the bytes of a file and the reader of a format: a guard, a look ahead, a change of encoding.
#pragma once

#include "indexer/readers/reader.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

inline constexpr std::size_t head_bytes = 64u << 10;  // what a format is detected from

/// Bounds what a file may grow to through all compressions and containers in it, one inside the other: each of them is
/// bounded by itself, but four of them multiply.
class ExpansionLimit {
public:
  static constexpr std::uint64_t max_ratio = 1000;  // the sum of all layers, to the bytes of the file
  static constexpr std::uint64_t free_bytes = 64u << 20;

  void add_file_bytes(std::uint64_t bytes) noexcept { file_bytes_ += bytes; }
  void add_unpacked(std::uint64_t bytes) noexcept { unpacked_ += bytes; }
  [[nodiscard]] bool is_exceeded() const noexcept {
    return unpacked_ > free_bytes && unpacked_ / max_ratio > file_bytes_;
  }

private:
  std::uint64_t file_bytes_ = 0;
  std::uint64_t unpacked_ = 0;
};

/// Turns the end of a stream that fails into a plain end and remembers why, so that readers see whole bytes only.
class GuardedStream final : public ByteStream {
public:
  explicit GuardedStream(ByteStream& inner) noexcept : inner_(inner) {}
  /// The bytes of `inner` are unpacked ones, and count; a failure where `limit` (borrowed) is exceeded.
  GuardedStream(ByteStream& inner, ExpansionLimit* limit) noexcept : inner_(inner), limit_(limit) {}
  std::size_t read(char* buffer, std::size_t size) override;
  /// Also forgets the failure.
  std::optional<std::string> resume() override;
  /// Why the stream ended early; "" while it has not.
  [[nodiscard]] const std::string& failure() const noexcept { return failure_; }
  [[nodiscard]] std::uint64_t bytes_read() const noexcept { return bytes_read_; }

private:
  ByteStream& inner_;
  ExpansionLimit* limit_ = nullptr;
  std::string failure_;
  std::uint64_t bytes_read_ = 0;
};

/// A stream whose first head_bytes can be looked at before they are read.
class PeekStream final : public ByteStream {
public:
  /// Reads the head. `inner` is borrowed. What it throws while the head is read is passed on.
  explicit PeekStream(ByteStream& inner);
  /// The first bytes, all of them if the stream is shorter than head_bytes. Stays valid and unchanged after read().
  [[nodiscard]] std::string_view head() const noexcept { return head_; }
  std::size_t read(char* buffer, std::size_t size) override;
  std::optional<std::string> resume() override { return inner_.resume(); }
  /// Leaves out `count` bytes at the start (a byte order mark); before the first read only.
  void skip(std::size_t count) noexcept { position_ = count; }

private:
  ByteStream& inner_;
  std::string head_;
  std::size_t position_ = 0;
};

/// The text of `inner` as UTF-8; ill-formed input becomes U+FFFD, a byte order mark is left out.
class TranscodingStream final : public ByteStream {
public:
  /// `converter` is ICU's name. Throws StreamError if there is no such converter.
  TranscodingStream(ByteStream& inner, const std::string& converter);
  ~TranscodingStream() override;
  TranscodingStream(const TranscodingStream&) = delete;
  TranscodingStream& operator=(const TranscodingStream&) = delete;

  std::size_t read(char* buffer, std::size_t size) override;

private:
  class Engine;
  std::unique_ptr<Engine> engine_;
};

/// The bytes of a string; for containers that hold whole documents, and for tests.
class MemoryStream final : public ByteStream {
public:
  /// `bytes` is borrowed.
  explicit MemoryStream(std::string_view bytes) noexcept : bytes_(bytes) {}
  std::size_t read(char* buffer, std::size_t size) override;

private:
  std::string_view bytes_;
};

/// Everything that is left of `stream`, but at most `limit` + 1 bytes: more than `limit` means that it was too long.
[[nodiscard]] std::string read_all(ByteStream& stream, std::size_t limit);

}  // namespace dateline::indexer
