// SPDX-License-Identifier: GPL-3.0-or-later
// What does a message on a news wire look like, in the forms of ANPA 1312 and IPTC 7901?
#pragma once

#include <string>

namespace dateline::indexer {

/// ANPA 1312 as American agencies send it. `above` are the lines from the slug to the byline, `text` those below.
inline std::string anpa_message(const std::string& above, const std::string& text,
                                const std::string& trailer = "AP-WF-03-27-19 1005GMT<") {
  return "\x16\x16\x01V1234\x1F-----\r\nr i\x13\x11 BC-XX--CoastStorm 1stLd     03-27 0466\r\n\x02" + above + text +
         "\r\n\t   \x03" + trailer + "\r\n\r\n\x0C\r\n\x04";
}

inline const std::string anpa_above =
    "^BC-XX--Coast Storm, 1st Ld,466<\r\n^Storm cuts off villages on the coast<\r\n^AP Photo XX101, XX102<\r\n"
    "^Eds: Updates. With AP Photos.<\r\n^Roads are under water, and the ferries stay in port.<\r\n"
    "^By JANE DOE and JOHN ROE=\r\n^Associated Press=\r\n";
inline const std::string anpa_text =
    "\t   BREST, France (AP) _ A storm cut off four villages on Wednesday. \r\n \r\n"
    "\t   ``We wait,'' said the mayor _ and waited.\r\n\t   ___\r\n";

/// IPTC 7901 as European agencies send it.
inline std::string iptc_message(const std::string& title_block, const std::string& text,
                                const std::string& trailer = "271037 GMT Mar 19 ") {
  return "\x01xyz0123 4 pl 250 ccccb   dpa 0456\r\n\r\nStorm/coast/\r\n\x02" + title_block + "\r\n" + text +
         "\r\n\x03" + trailer + "\r\n\x7F\r\n\x7F\x04";
}

inline const std::string iptc_title_block =
    "EXTRA\r\n2ND LEAD\r\nStorm cuts off villages on the coast\r\nBy Jane Doe, dpa =\r\n";
inline const std::string iptc_text =
    "Brest (dpa) - A storm cut off four villages on the coast of Brittany\r\n"
    "on Wednesday, and the ferries stayed in port, the prefecture said in\r\nthe evening.\r\n\r\n"
    "Roads were under water.\r\n";

}  // namespace dateline::indexer
