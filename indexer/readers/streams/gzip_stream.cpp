// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/gzip_stream.h"

#include "indexer/readers/streams/expansion_bound.h"
#include "indexer/readers/streams/member_input.h"

#include <algorithm>
#include <limits>
#include <new>
#include <string>
#include <utility>

#include <zlib.h>

namespace dateline::indexer {
namespace {

constexpr std::string_view member_magic = "\x1F\x8B\x08";
constexpr int gzip_window = 15 + 16;  // zlib's way of saying: gzip header and trailer, checked
constexpr int max_bombs = 16;         // that are skipped before the whole file is given up

}  // namespace

bool is_gzip(std::string_view head) noexcept {
  return head.starts_with(member_magic);
}

class GzipStream::Inflater {
public:
  Inflater(ByteStream& compressed, TrailingBytes trailing) : input_(compressed), trailing_(trailing) {
    if (inflateInit2(&zlib_, gzip_window) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&zlib_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  std::size_t read(char* buffer, std::size_t size) {
    if (!failure_.empty()) throw StreamError{failure_};
    const auto room = static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
    zlib_.next_out = reinterpret_cast<Bytef*>(buffer);
    zlib_.avail_out = room;
    while (zlib_.avail_out == room && !ended_ && failure_.empty()) step();
    const std::size_t got = room - zlib_.avail_out;
    bound_.add_output(got);
    if (bound_.is_exceeded()) {
      failure_ = ExpansionBound::reason;
      ++bombs_;
      throw StreamError{failure_};
    }
    // What came out before the damage comes first; the next call says why no more follows.
    if (got == 0 && !failure_.empty()) throw StreamError{failure_};
    return got;
  }

  std::optional<std::string> resume() {
    if (failure_.empty() || bombs_ > max_bombs || !input_.find_next(member_magic)) return std::nullopt;
    bound_.restart();
    start_inflating();
    return std::exchange(failure_, {});
  }

private:
  // One turn of the loop: more input if there is none, the next member if one has ended, else inflate.
  void step() {
    if (input_.unread().empty() && !input_.fill()) {
      if (!between_members_) failure_ = "compressed data ends early";
      ended_ = between_members_;
      return;
    }
    if (between_members_ && !start_member()) return;
    const std::string_view unread = input_.unread();
    // zlib does not write to its input.
    zlib_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(unread.data()));
    zlib_.avail_in = static_cast<uInt>(unread.size());
    const int result = inflate(&zlib_, Z_NO_FLUSH);
    const std::size_t used = unread.size() - zlib_.avail_in;
    input_.consume(used);
    bound_.add_input(used);
    if (result == Z_STREAM_END) {
      between_members_ = true;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      failure_ = std::string("compressed data is damaged") + (zlib_.msg != nullptr ? ": " : "") +
                 (zlib_.msg != nullptr ? zlib_.msg : "");
    }
  }

  bool start_member() {
    while (seen_member_ && input_.unread().starts_with('\0')) {
      input_.consume(1);
      bound_.add_input(1);
    }
    if (input_.unread().empty()) return false;
    if (!input_.unread().starts_with(member_magic.front())) {
      input_.start_member();  // what lies before is whole and need not be searched
      ended_ = trailing_ == TrailingBytes::Ignored;
      if (!ended_) failure_ = "something else follows the compressed data";
      return false;
    }
    start_inflating();
    return true;
  }

  void start_inflating() {
    inflateReset(&zlib_);
    input_.start_member();
    between_members_ = false;
    seen_member_ = true;
  }

  MemberInput input_;
  TrailingBytes trailing_;
  z_stream zlib_{};
  ExpansionBound bound_;
  std::string failure_;
  int bombs_ = 0;
  bool between_members_ = true;
  bool seen_member_ = false;
  bool ended_ = false;
};

GzipStream::GzipStream(ByteStream& compressed, TrailingBytes trailing)
    : inflater_(std::make_unique<Inflater>(compressed, trailing)) {}
GzipStream::~GzipStream() = default;

std::size_t GzipStream::read(char* buffer, std::size_t size) {
  return size == 0 ? 0 : inflater_->read(buffer, size);
}

std::optional<std::string> GzipStream::resume() {
  return inflater_->resume();
}

}  // namespace dateline::indexer
