// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/layers.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include <unicode/ucnv.h>

namespace dateline::indexer {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) throw StreamError{"unknown encoding " + name};
  return converter;
}

}  // namespace

class TranscodingStream::Engine {
public:
  Engine(ByteStream& inner, const std::string& name)
      : inner_(inner),
        from_(open_converter(name)),
        to_(open_converter("UTF-8")),
        input_(32u << 10),
        output_(64u << 10),
        pivot_(16u << 10),
        pivot_source_(pivot_.data()),
        pivot_target_(pivot_.data()) {}

  std::size_t read(char* buffer, std::size_t size) {
    while (ready_ == ready_end_ && !ended_) fill();
    const std::size_t count = std::min(size, ready_end_ - ready_);
    std::memcpy(buffer, output_.data() + ready_, count);
    ready_ += count;
    return count;
  }

private:
  void fill() {
    if (source_ == source_end_ && !input_ended_) refill();
    const char* source = input_.data() + source_;
    char* target = output_.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(to_.get(), from_.get(), &target, output_.data() + output_.size(), &source,
                   input_.data() + source_end_, pivot_.data(), &pivot_source_, &pivot_target_,
                   pivot_.data() + pivot_.size(), !started_, input_ended_, &status);
    started_ = true;
    source_ = static_cast<std::size_t>(source - input_.data());
    ready_ = 0;
    ready_end_ = static_cast<std::size_t>(target - output_.data());
    if (!mark_checked_ && ready_end_ > 0) {
      mark_checked_ = true;
      if (std::string_view(output_.data(), ready_end_).starts_with("\xEF\xBB\xBF")) ready_ = 3;
    }
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) throw StreamError{"cannot be decoded"};
    ended_ = input_ended_ && status != U_BUFFER_OVERFLOW_ERROR;
  }

  void refill() {
    source_ = 0;
    source_end_ = inner_.read(input_.data(), input_.size());
    input_ended_ = source_end_ == 0;
  }

  ByteStream& inner_;
  Converter from_;
  Converter to_;
  std::vector<char> input_;
  std::vector<char> output_;
  std::vector<UChar> pivot_;
  UChar* pivot_source_;
  UChar* pivot_target_;
  std::size_t source_ = 0;
  std::size_t source_end_ = 0;
  std::size_t ready_ = 0;
  std::size_t ready_end_ = 0;
  bool started_ = false;
  bool mark_checked_ = false;
  bool input_ended_ = false;
  bool ended_ = false;
};

TranscodingStream::TranscodingStream(ByteStream& inner, const std::string& converter)
    : engine_(std::make_unique<Engine>(inner, converter)) {}
TranscodingStream::~TranscodingStream() = default;

std::size_t TranscodingStream::read(char* buffer, std::size_t size) {
  return engine_->read(buffer, size);
}

}  // namespace dateline::indexer
