// SPDX-License-Identifier: GPL-3.0-or-later
// Where does the next compressed member start, when the last one is damaged?
#pragma once

#include "indexer/readers/streams/byte_window.h"

#include <cstdint>
#include <string_view>

namespace dateline::indexer {

/// The compressed side of a stream of members (RFC 1952, 2.2; RFC 8878, 3.1).
class MemberInput {
public:
  /// `compressed` is borrowed.
  explicit MemberInput(ByteStream& compressed) : window_(compressed, window_bytes, history_bytes) {}

  [[nodiscard]] std::string_view unread() const noexcept { return window_.unread(); }
  bool fill() { return window_.fill(); }
  void consume(std::size_t count) noexcept { window_.consume(count); }
  /// A member starts at unread().
  void start_member() noexcept { member_start_ = window_.offset(); }
  /// True if at least `size` bytes are unread after filling as far as needed.
  bool has(std::size_t size);

  /// Moves to the next place behind the start of the member at hand where `magic` stands; false where there is none.
  /// A damaged member is often read beyond its end before the damage shows, so this looks back too: over the last 64
  /// KiB, and in all over no more bytes than were read forwards, which keeps any input linear.
  bool find_next(std::string_view magic);

private:
  static constexpr std::size_t window_bytes = 192u << 10;
  static constexpr std::size_t history_bytes = 64u << 10;

  ByteWindow window_;
  std::uint64_t member_start_ = 0;
  std::uint64_t rewound_bytes_ = 0;
};

}  // namespace dateline::indexer
