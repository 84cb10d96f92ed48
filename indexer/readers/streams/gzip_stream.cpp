// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/gzip_stream.h"

#include <algorithm>
#include <limits>
#include <new>
#include <string>
#include <vector>

#include <zlib.h>

namespace dateline::indexer {
namespace {

constexpr std::uint64_t free_output = 64u << 20;  // small files may be as regular as they like
constexpr std::uint64_t max_ratio = 200;
constexpr int gzip_window = 15 + 16;  // zlib's way of saying: gzip header and trailer, checked

}  // namespace

bool is_gzip(std::string_view head) noexcept {
  return head.starts_with("\x1F\x8B\x08");
}

class GzipStream::Inflater {
public:
  explicit Inflater(ByteStream& compressed) : compressed_(compressed), input_(64u << 10) {
    if (inflateInit2(&zlib_, gzip_window) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&zlib_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  std::size_t read(char* buffer, std::size_t size) {
    const auto room = static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
    zlib_.next_out = reinterpret_cast<Bytef*>(buffer);
    zlib_.avail_out = room;
    while (zlib_.avail_out == room && !ended_) step();
    const std::size_t got = room - zlib_.avail_out;
    output_bytes_ += got;
    if (output_bytes_ > free_output && output_bytes_ / max_ratio > input_bytes_) {
      throw StreamError{"decompresses to more than 200 times its size"};
    }
    return got;
  }

private:
  // One turn of the loop: more input if there is none, the next member if one has ended, else inflate.
  void step() {
    if (zlib_.avail_in == 0 && !refill()) {
      if (!between_members_) throw StreamError{"compressed data ends early"};
      ended_ = true;
      return;
    }
    if (between_members_ && !start_member()) return;
    const uInt before = zlib_.avail_in;
    const int result = inflate(&zlib_, Z_NO_FLUSH);
    input_bytes_ += before - zlib_.avail_in;
    if (result == Z_STREAM_END) {
      between_members_ = true;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      throw StreamError{std::string("compressed data is damaged") + (zlib_.msg != nullptr ? ": " : "") +
                        (zlib_.msg != nullptr ? zlib_.msg : "")};
    }
  }

  bool refill() {
    const std::size_t got = compressed_.read(input_.data(), input_.size());
    zlib_.next_in = reinterpret_cast<Bytef*>(input_.data());
    zlib_.avail_in = static_cast<uInt>(got);
    return got > 0;
  }

  bool start_member() {
    while (zlib_.avail_in > 0 && *zlib_.next_in == 0 && seen_member_) {
      ++zlib_.next_in;
      --zlib_.avail_in;
      ++input_bytes_;
    }
    if (zlib_.avail_in == 0) return false;
    if (*zlib_.next_in != 0x1F) throw StreamError{"something else follows the compressed data"};
    inflateReset(&zlib_);
    between_members_ = false;
    seen_member_ = true;
    return true;
  }

  ByteStream& compressed_;
  std::vector<char> input_;
  z_stream zlib_{};
  std::uint64_t input_bytes_ = 0;
  std::uint64_t output_bytes_ = 0;
  bool between_members_ = true;
  bool seen_member_ = false;
  bool ended_ = false;
};

GzipStream::GzipStream(ByteStream& compressed) : inflater_(std::make_unique<Inflater>(compressed)) {}
GzipStream::~GzipStream() = default;

std::size_t GzipStream::read(char* buffer, std::size_t size) {
  return size == 0 ? 0 : inflater_->read(buffer, size);
}

}  // namespace dateline::indexer
