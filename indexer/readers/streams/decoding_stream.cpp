// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/decoding_stream.h"

#include "indexer/readers/characters/charset.h"
#include "indexer/readers/characters/declared_charset.h"
#include "indexer/readers/characters/utf8.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t block_bytes = 64u << 10;
constexpr std::size_t longest_character = 4;

// Bytes of UTF-8 beyond ASCII, and the escapes of ISO-2022.
bool tells_encoding(char c) noexcept {
  return (c & 0x80) != 0 || c == '\x1B';
}

// The bytes in hand, then the rest of the stream.
class JoinedStream final : public ByteStream {
public:
  JoinedStream(std::string first, ByteStream& rest) : first_(std::move(first)), rest_(rest) {}
  std::size_t read(char* buffer, std::size_t size) override {
    if (position_ == first_.size()) return rest_.read(buffer, size);
    const std::size_t count = std::min(size, first_.size() - position_);
    std::memcpy(buffer, first_.data() + position_, count);
    position_ += count;
    return count;
  }

private:
  std::string first_;
  std::size_t position_ = 0;
  ByteStream& rest_;
};

// The beginning of a character at the end of `bytes`, which the next block completes.
std::size_t cut_bytes(std::string_view bytes) noexcept {
  for (std::size_t back = 1; back < longest_character && back <= bytes.size(); ++back) {
    const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
    if (byte < 0x80) return 0;
    if (byte >= 0xC0) return back < (byte >= 0xF0 ? 4u : byte >= 0xE0 ? 3u : 2u) ? back : 0;
  }
  return 0;
}

}  // namespace

std::size_t DecodingStream::read(char* buffer, std::size_t size) {
  while (position_ == ready_.size() && !ended_) fill();
  const std::size_t count = std::min(size, ready_.size() - position_);
  std::memcpy(buffer, ready_.data() + position_, count);
  position_ += count;
  return count;
}

// Appends up to a block to block_; false at the end of the stream.
bool DecodingStream::read_block() {
  const std::size_t filled = block_.size();
  block_.resize(filled + block_bytes);
  std::size_t got = 0;
  while (got < block_bytes) {
    const std::size_t now = inner_.read(block_.data() + filled + got, block_bytes - got);
    if (now == 0) break;
    got += now;
  }
  block_.resize(filled + got);
  return got > 0;
}

void DecodingStream::fill() {
  ready_.clear();
  position_ = 0;
  if (transcoding_) {
    ready_.resize(block_bytes);
    ready_.resize(transcoding_->read(ready_.data(), ready_.size()));
    ended_ = ready_.empty();
    return;
  }
  const bool more = read_block();
  if (!started_) {
    started_ = true;
    declared_ = declared_charset(block_);
  }
  if (!settled_ && std::any_of(block_.begin(), block_.end(), tells_encoding)) settle();
  if (transcoding_) return;
  ended_ = !more;
  pass_repaired();
}

void DecodingStream::settle() {
  settled_ = true;
  // The first odd byte may stand at the block's end: with another block behind it there is something to judge by.
  const std::size_t filled = block_.size();
  (void)read_block();
  const bool goes_on = block_.size() == filled + block_bytes;
  const std::string_view whole = std::string_view(block_).substr(0, block_.size() - (goes_on ? cut_bytes(block_) : 0));
  const std::string name = choose_charset(whole, {http_charset_, declared_});
  if (name == "UTF-8") return;
  joined_ = std::make_unique<JoinedStream>(std::exchange(block_, {}), inner_);
  transcoding_ = std::make_unique<TranscodingStream>(*joined_, name);
}

void DecodingStream::pass_repaired() {
  const std::size_t cut = ended_ ? 0 : cut_bytes(block_);
  const std::string_view whole = std::string_view(block_).substr(0, block_.size() - cut);
  ready_ = is_valid_utf8(whole) ? std::string(whole) : repair_utf8(whole);
  block_.erase(0, whole.size());
}

}  // namespace dateline::indexer
