// SPDX-License-Identifier: GPL-3.0-or-later
// When was a message on a news wire sent?
#pragma once

#include "indexer/readers/wire/wire_header.h"

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The date that trailer and heading give, in a form that read_date (indexer/dates) reads; "" where there is none.
/// "271037 GMT Mar 19" (IPTC 7901) and "AP-WF-03-27-19 1005GMT" (ANPA 1312, month first) are whole dates; a year of two
/// digits is taken as in RFC 2822 (00 to 49: of this century). Where ANPA's heading names the day before, which is the
/// agency's own day when it is later in Greenwich, that day counts. "20:15-04-03-19" stays open as to its order unless
/// a number leaves no choice. Without a trailer the heading's month and day, if they are certain, without year.
[[nodiscard]] std::string wire_date(std::string_view trailer, const WireHeader& header);

/// True if `line` is the trailer of IPTC 7901 and nothing else.
[[nodiscard]] bool is_iptc_date_line(std::string_view line);

}  // namespace dateline::indexer
