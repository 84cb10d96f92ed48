// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/zstd_stream.h"

#include "indexer/readers/streams/expansion_bound.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/streams/member_input.h"

#include <algorithm>
#include <cstdint>
#include <new>
#include <utility>

#include <zstd.h>

namespace dateline::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view frame_magic = "\x28\xB5\x2F\xFD"sv;
constexpr std::string_view dictionary_magic = "\x5D\x2A\x4D\x18"sv;
constexpr std::size_t skippable_header_bytes = 8;  // magic and length
constexpr std::size_t max_dictionary_bytes = 16u << 20;
constexpr int max_window_log = 27;
constexpr int max_bombs = 16;  // that are skipped before the whole file is given up

std::size_t little_endian(std::string_view bytes) noexcept {
  std::size_t value = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[i - 1]);
  return value;
}

std::string decompressed_dictionary(std::string bytes) {
  if (!bytes.starts_with(frame_magic)) return bytes;
  MemoryStream compressed(bytes);
  ZstdStream stream(compressed);
  std::string dictionary = read_all(stream, max_dictionary_bytes);
  if (dictionary.size() > max_dictionary_bytes) throw StreamError{"its dictionary is too large"};
  return dictionary;
}

}  // namespace

bool is_zstd(std::string_view head) noexcept {
  const bool skippable =
      head.size() >= 4 && (head[0] & 0xF0) == 0x50 && head.substr(1, 3) == dictionary_magic.substr(1);
  return head.starts_with(frame_magic) || skippable;
}

class ZstdStream::Decoder {
public:
  explicit Decoder(ByteStream& compressed) : input_(compressed), context_(ZSTD_createDCtx(), &ZSTD_freeDCtx) {
    if (!context_) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, max_window_log);
  }

  std::size_t read(char* buffer, std::size_t size) {
    if (!failure_.empty()) throw StreamError{failure_};
    if (!std::exchange(started_, true)) load_dictionary();
    ZSTD_outBuffer out{buffer, size, 0};
    while (out.pos == 0 && !ended_ && failure_.empty()) step(out);
    bound_.add_output(out.pos);
    if (bound_.is_exceeded()) {
      failure_ = ExpansionBound::reason;
      ++bombs_;
      throw StreamError{failure_};
    }
    if (out.pos == 0 && !failure_.empty()) throw StreamError{failure_};
    return out.pos;
  }

  std::optional<std::string> resume() {
    if (failure_.empty() || bombs_ > max_bombs || !input_.find_next(frame_magic)) return std::nullopt;
    bound_.restart();
    ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only);
    input_.start_member();
    between_frames_ = false;
    return std::exchange(failure_, {});
  }

private:
  void step(ZSTD_outBuffer& out) {
    if (input_.unread().empty() && !input_.fill() && !flushing_) {
      if (!between_frames_) failure_ = "compressed data ends early";
      ended_ = between_frames_;
      return;
    }
    if (between_frames_) input_.start_member();
    ZSTD_inBuffer in{input_.unread().data(), input_.unread().size(), 0};
    const std::size_t result = ZSTD_decompressStream(context_.get(), &out, &in);
    const bool stuck = in.pos == 0 && out.pos == 0;
    input_.consume(in.pos);
    bound_.add_input(in.pos);
    flushing_ = out.pos == out.size;  // more may be ready without further input
    if (ZSTD_isError(result) != 0) {
      failure_ = std::string("compressed data is damaged: ") + ZSTD_getErrorName(result);
    } else if (stuck && in.size == 0) {
      flushing_ = false;
    } else {
      between_frames_ = result == 0;
    }
  }

  void load_dictionary() {
    if (!input_.has(skippable_header_bytes) || !input_.unread().starts_with(dictionary_magic)) return;
    const std::size_t size = little_endian(input_.unread().substr(4, 4));
    if (size > max_dictionary_bytes) throw StreamError{failure_ = "its dictionary is too large"};
    input_.consume(skippable_header_bytes);
    std::string bytes;
    while (bytes.size() < size && input_.has(1)) {
      const std::string_view part = input_.unread().substr(0, size - bytes.size());
      bytes += part;
      input_.consume(part.size());
    }
    const std::string dictionary = decompressed_dictionary(std::move(bytes));
    const std::size_t result = ZSTD_DCtx_loadDictionary(context_.get(), dictionary.data(), dictionary.size());
    if (ZSTD_isError(result) != 0) throw StreamError{failure_ = "its dictionary is damaged"};
    input_.start_member();
  }

  MemberInput input_;
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context_;
  ExpansionBound bound_;
  std::string failure_;
  int bombs_ = 0;
  bool started_ = false;
  bool between_frames_ = true;
  bool flushing_ = false;
  bool ended_ = false;
};

ZstdStream::ZstdStream(ByteStream& compressed) : decoder_(std::make_unique<Decoder>(compressed)) {}
ZstdStream::~ZstdStream() = default;

std::size_t ZstdStream::read(char* buffer, std::size_t size) {
  return size == 0 ? 0 : decoder_->read(buffer, size);
}

std::optional<std::string> ZstdStream::resume() {
  return decoder_->resume();
}

}  // namespace dateline::indexer
