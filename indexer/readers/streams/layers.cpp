// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/layers.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t least_head_room = 8u << 10;

}  // namespace

std::size_t GuardedStream::read(char* buffer, std::size_t size) {
  if (!failure_.empty()) return 0;
  try {
    const std::size_t got = inner_.read(buffer, size);
    bytes_read_ += got;
    if (limit_ != nullptr) limit_->add_unpacked(got);
    if (limit_ == nullptr || !limit_->is_exceeded()) return got;
    failure_ = "unpacks to more than " + std::to_string(ExpansionLimit::max_ratio) + " times the size of the file";
  } catch (const StreamError& error) {
    failure_ = error.reason;
  }
  return 0;
}

std::optional<std::string> GuardedStream::resume() {
  if (failure_.empty() || (limit_ != nullptr && limit_->is_exceeded())) return std::nullopt;
  try {
    if (!inner_.resume()) return std::nullopt;
    return std::exchange(failure_, {});
  } catch (const StreamError&) {
    return std::nullopt;
  }
}

PeekStream::PeekStream(ByteStream& inner) : inner_(inner) {
  // Most documents in a container are smaller than a head may be: room grows with what comes.
  std::size_t filled = 0;
  while (filled < head_bytes) {
    if (filled == head_.size()) head_.resize(std::min(head_bytes, std::max(least_head_room, filled * 2)));
    const std::size_t got = inner_.read(head_.data() + filled, head_.size() - filled);
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
