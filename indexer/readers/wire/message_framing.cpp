// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/wire/message_framing.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

constexpr int end_of_stream = -1;

bool is_printed(int c) noexcept {
  return c > 0x20 && c != 0x7F;
}

}  // namespace

WireFraming::WireFraming(ByteStream& stream, std::size_t max_record_bytes)
    : stream_(stream), max_record_bytes_(max_record_bytes), buffer_(64u << 10, '\0') {}

int WireFraming::get() {
  if (position_ == filled_) {
    position_ = 0;
    filled_ = stream_.read(buffer_.data(), buffer_.size());
    if (filled_ == 0) return end_of_stream;
  }
  ++offset_;
  return static_cast<unsigned char>(buffer_[position_++]);
}

// Moves behind the next start of heading. What is passed over on the way is reported once, as a message of its own.
bool WireFraming::find_start(WireMessage& message) {
  while (!started_) {
    const int c = get();
    if (c == end_of_stream) return message.outside;
    started_ = c == wire_control::start_of_heading;
    if (is_printed(c) && !message.outside) {
      message.outside = true;
      message.offset = offset_ - 1;
    }
  }
  return true;
}

// A start of heading inside of a line of text is dirt, elsewhere it starts the next message.
bool WireFraming::ends_before(char c) const noexcept {
  return c == wire_control::start_of_heading && (text_ended_ || !is_printed(static_cast<unsigned char>(last_)));
}

bool WireFraming::next(WireMessage& message) {
  message = WireMessage{};
  if (!find_start(message)) return false;
  if (message.outside) return true;
  started_ = false;
  text_ended_ = false;
  message.offset = offset_ - 1;
  last_ = ' ';
  std::string bytes;
  for (int c = get(); c != wire_control::end_of_transmission; c = get()) {
    const char byte = static_cast<char>(c);
    started_ = c != end_of_stream && ends_before(byte);
    if (c == end_of_stream || started_) {
      message.unfinished = !text_ended_;
      break;
    }
    if (is_line_fill(byte)) continue;
    last_ = byte;
    text_ended_ = text_ended_ || byte == wire_control::end_of_text;
    message.too_long = message.too_long || bytes.size() >= max_record_bytes_;
    if (!message.too_long) bytes += byte;
  }
  if (!message.too_long) message.bytes = std::move(bytes);
  return true;
}

WireParts parts_of(std::string_view message) noexcept {
  WireParts parts;
  const std::size_t start = message.find(wire_control::start_of_text);
  parts.header = message.substr(0, start);
  if (start == std::string_view::npos) return parts;
  parts.has_text = true;
  const std::string_view rest = message.substr(start + 1);
  const std::size_t end = rest.find(wire_control::end_of_text);
  parts.text = rest.substr(0, end);
  if (end != std::string_view::npos) parts.trailer = rest.substr(end + 1);
  return parts;
}

}  // namespace dateline::indexer
