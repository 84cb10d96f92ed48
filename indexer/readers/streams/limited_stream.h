// SPDX-License-Identifier: GPL-3.0-or-later
// What of a stream may be read?
#pragma once

#include "indexer/readers/reader.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace dateline::indexer {

/// The bytes of `inner`; read() throws StreamError behind the first `limit` + 1 of them, so that a reader of whole
/// documents with the same limit sees that there are more.
class LimitedStream final : public ByteStream {
public:
  /// `inner` is borrowed.
  LimitedStream(ByteStream& inner, std::uint64_t limit) noexcept : inner_(inner), limit_(limit), left_(limit + 1) {}

  std::size_t read(char* buffer, std::size_t size) override {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(size, std::max<std::uint64_t>(left_, 1)));
    const std::size_t got = inner_.read(buffer, wanted);
    if (left_ == 0 && got > 0) throw StreamError{"longer than the " + std::to_string(limit_) + " bytes allowed"};
    left_ -= std::min<std::uint64_t>(got, left_);
    return got;
  }

  /// True once more bytes than the limit allows were read.
  [[nodiscard]] bool is_exceeded() const noexcept { return left_ == 0; }

private:
  ByteStream& inner_;
  std::uint64_t limit_;
  std::uint64_t left_;
};

}  // namespace dateline::indexer
