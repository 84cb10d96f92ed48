// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/brotli_stream.h"

#include "indexer/readers/streams/byte_window.h"
#include "indexer/readers/streams/expansion_bound.h"

#include <brotli/decode.h>
#include <cstdint>
#include <new>
#include <string>

namespace dateline::indexer {
namespace {

constexpr std::size_t input_bytes = 64u << 10;

}  // namespace

class BrotliStream::Decoder {
public:
  explicit Decoder(ByteStream& compressed)
      : input_(compressed, input_bytes),
        state_(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance) {
    if (!state_) throw std::bad_alloc();
  }

  std::size_t read(char* buffer, std::size_t size) {
    auto* out = reinterpret_cast<std::uint8_t*>(buffer);
    std::size_t room = size;
    while (room == size && failure_.empty() && !ended_) step(out, room);
    bound_.add_output(size - room);
    if (bound_.is_exceeded()) failure_ = ExpansionBound::reason;
    if ((room == size || bound_.is_exceeded()) && !failure_.empty()) throw StreamError{failure_};
    return size - room;
  }

private:
  void step(std::uint8_t*& out, std::size_t& room) {
    const std::string_view unread = input_.unread();
    const auto* next = reinterpret_cast<const std::uint8_t*>(unread.data());
    std::size_t left = unread.size();
    const BrotliDecoderResult result = BrotliDecoderDecompressStream(state_.get(), &left, &next, &room, &out, nullptr);
    input_.consume(unread.size() - left);
    bound_.add_input(unread.size() - left);
    ended_ = result == BROTLI_DECODER_RESULT_SUCCESS;
    if (result == BROTLI_DECODER_RESULT_ERROR) failure_ = "compressed data is damaged";
    if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT && !input_.fill()) failure_ = "compressed data ends early";
  }

  ByteWindow input_;
  std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state_;
  ExpansionBound bound_;
  std::string failure_;
  bool ended_ = false;
};

BrotliStream::BrotliStream(ByteStream& compressed) : decoder_(std::make_unique<Decoder>(compressed)) {}
BrotliStream::~BrotliStream() = default;

std::size_t BrotliStream::read(char* buffer, std::size_t size) {
  return size == 0 ? 0 : decoder_->read(buffer, size);
}

}  // namespace dateline::indexer
