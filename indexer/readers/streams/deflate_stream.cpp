// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/deflate_stream.h"

#include "indexer/readers/streams/byte_window.h"
#include "indexer/readers/streams/expansion_bound.h"

#include <algorithm>
#include <limits>
#include <new>
#include <string>

#include <zlib.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t input_bytes = 64u << 10;
constexpr int zlib_window = 15;
constexpr int bare_window = -15;  // zlib's way of saying: neither header nor trailer

}  // namespace

bool is_zlib(std::string_view head) noexcept {
  if (head.size() < 2) return false;
  const unsigned method = static_cast<unsigned char>(head[0]);
  const unsigned flags = static_cast<unsigned char>(head[1]);
  return (method & 0x0F) == Z_DEFLATED && (method >> 4) <= 7 && (method * 256 + flags) % 31 == 0;
}

class DeflateStream::Inflater {
public:
  explicit Inflater(ByteStream& compressed) : input_(compressed, input_bytes) {
    while (input_.unread().size() < 2 && input_.fill()) continue;
    if (inflateInit2(&zlib_, is_zlib(input_.unread()) ? zlib_window : bare_window) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&zlib_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  std::size_t read(char* buffer, std::size_t size) {
    const auto room = static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
    zlib_.next_out = reinterpret_cast<Bytef*>(buffer);
    zlib_.avail_out = room;
    while (zlib_.avail_out == room && failure_.empty() && !ended_) step();
    const std::size_t got = room - zlib_.avail_out;
    bound_.add_output(got);
    if (bound_.is_exceeded()) failure_ = ExpansionBound::reason;
    if ((got == 0 || bound_.is_exceeded()) && !failure_.empty()) throw StreamError{failure_};
    return got;
  }

private:
  void step() {
    // Bare deflate has no trailer: the last output may still be due when all input is used.
    const bool all_used = input_.unread().empty() && !input_.fill();
    const uInt room = zlib_.avail_out;
    const std::string_view unread = input_.unread();
    // zlib does not write to its input.
    zlib_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(unread.data()));
    zlib_.avail_in = static_cast<uInt>(unread.size());
    const int result = inflate(&zlib_, Z_NO_FLUSH);
    input_.consume(unread.size() - zlib_.avail_in);
    bound_.add_input(unread.size() - zlib_.avail_in);
    ended_ = result == Z_STREAM_END;
    if (!ended_ && result != Z_OK && result != Z_BUF_ERROR) failure_ = "compressed data is damaged";
    if (!ended_ && all_used && zlib_.avail_out == room) failure_ = "compressed data ends early";
  }

  ByteWindow input_;
  z_stream zlib_{};
  ExpansionBound bound_;
  std::string failure_;
  bool ended_ = false;
};

DeflateStream::DeflateStream(ByteStream& compressed) : inflater_(std::make_unique<Inflater>(compressed)) {}
DeflateStream::~DeflateStream() = default;

std::size_t DeflateStream::read(char* buffer, std::size_t size) {
  return size == 0 ? 0 : inflater_->read(buffer, size);
}

}  // namespace dateline::indexer
