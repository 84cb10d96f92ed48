// SPDX-License-Identifier: GPL-3.0-or-later
// What does the heading of a message on a news wire say?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::indexer {

enum class WireForm : std::uint8_t {
  Anpa,  // ANPA 1312: service and number, unit separator, selector; then priority, category, keyword, date, words
  Iptc   // IPTC 7901: source and number, priority, category, words, optional information; then the keyword
};

struct WireHeader {
  WireForm form = WireForm::Iptc;
  std::string agency;     // where the heading names one that signs news; "" otherwise
  std::string keyword;    // the slug: what newsrooms call the story among themselves; may be cut short
  int first_number = 0;   // "03-27" of ANPA: month and day by the standard, some agencies put the day first;
  int second_number = 0;  // 0 where there is none
};

/// Reads the heading of a message, which is valid UTF-8 (wire_control characters may stand in it).
[[nodiscard]] WireHeader read_wire_header(std::string_view header);

/// True if `line` is the first line of a heading of IPTC 7901 with at least five fields, as it stands in copies that
/// have lost their control characters: "abc0123 4 pl 250  xyz 0456".
[[nodiscard]] bool is_bare_iptc_heading(std::string_view line);

}  // namespace dateline::indexer
