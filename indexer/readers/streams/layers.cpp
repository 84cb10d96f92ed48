// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/layers.h"

#include <algorithm>
#include <cstring>

namespace dateline::indexer {

std::size_t GuardedStream::read(char* buffer, std::size_t size) {
  if (!failure_.empty()) return 0;
  try {
    const std::size_t got = inner_.read(buffer, size);
    bytes_read_ += got;
    return got;
  } catch (const StreamError& error) {
    failure_ = error.reason;
    return 0;
  }
}

PeekStream::PeekStream(ByteStream& inner) : inner_(inner) {
  head_.resize(head_bytes);
  std::size_t filled = 0;
  while (filled < head_bytes) {
    const std::size_t got = inner_.read(head_.data() + filled, head_bytes - filled);
    if (got == 0) break;
    filled += got;
  }
  head_.resize(filled);
}

std::size_t PeekStream::read(char* buffer, std::size_t size) {
  if (position_ >= head_.size()) return inner_.read(buffer, size);
  const std::size_t count = std::min(size, head_.size() - position_);
  std::memcpy(buffer, head_.data() + position_, count);
  position_ += count;
  return count;
}

std::size_t MemoryStream::read(char* buffer, std::size_t size) {
  const std::size_t count = std::min(size, bytes_.size());
  if (count > 0) std::memcpy(buffer, bytes_.data(), count);
  bytes_.remove_prefix(count);
  return count;
}

std::string read_all(ByteStream& stream, std::size_t limit) {
  static constexpr std::size_t step = 64u << 10;
  std::string bytes;
  while (bytes.size() <= limit) {
    const std::size_t filled = bytes.size();
    const std::size_t room = std::min(step, limit - filled + 1);
    bytes.resize(filled + room);
    const std::size_t got = stream.read(bytes.data() + filled, room);
    bytes.resize(filled + got);
    if (got == 0) break;
  }
  return bytes;
}

}  // namespace dateline::indexer
