// SPDX-License-Identifier: GPL-3.0-or-later
// Where do the messages of a news wire begin and end, and what are the parts of one?
#pragma once

#include "indexer/readers/reader.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// The transmission controls of ASCII (ISO/IEC 646) that frame a message.
namespace wire_control {
inline constexpr char start_of_heading = '\x01';
inline constexpr char start_of_text = '\x02';
inline constexpr char end_of_text = '\x03';
inline constexpr char end_of_transmission = '\x04';
inline constexpr char unit_separator = '\x1F';
}  // namespace wire_control

/// One message as it was sent, or what stands between messages.
struct WireMessage {
  std::string bytes;         // behind start of heading, up to and without end of transmission; no fill characters
  std::uint64_t offset = 0;  // bytes of the stream before it
  bool too_long = false;     // `bytes` is empty
  bool unfinished = false;   // neither an end of text nor an end of transmission came
  bool outside = false;      // `bytes` is empty: printed characters that belong to no message
};

/// Cuts a stream into messages: each begins with start of heading and ends with end of transmission, or where the next
/// one begins, so that a damaged message takes none of its neighbours with it. NUL, SYN and DEL, which fill pauses on
/// the line, are dropped everywhere. Memory stays within max_record_bytes; linear.
class WireFraming {
public:
  /// `stream` is borrowed.
  WireFraming(ByteStream& stream, std::size_t max_record_bytes);

  /// Moves the next message into `message`; false at the end.
  bool next(WireMessage& message);

private:
  int get();
  bool find_start(WireMessage& message);
  bool ends_before(char c) const noexcept;

  ByteStream& stream_;
  std::size_t max_record_bytes_;
  std::string buffer_;
  std::size_t position_ = 0;
  std::size_t filled_ = 0;
  std::uint64_t offset_ = 0;
  bool started_ = false;  // the start of heading of the next message has been read
  char last_ = '\n';
  bool text_ended_ = false;
};

/// Views into one message.
struct WireParts {
  std::string_view header;   // lines before the text
  std::string_view text;     // without start and end of text
  std::string_view trailer;  // behind the text
  bool has_text = false;     // a start of text was there
};
[[nodiscard]] WireParts parts_of(std::string_view message) noexcept;

/// True for characters that only fill pauses on the line.
[[nodiscard]] constexpr bool is_line_fill(char c) noexcept {
  return c == '\0' || c == '\x16' || c == '\x7F';
}

}  // namespace dateline::indexer
