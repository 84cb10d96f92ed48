// SPDX-License-Identifier: GPL-3.0-or-later
// What do people append to files of records?
#pragma once

#include "tests/indexer/readers/gzip_bytes.h"
#include "tests/indexer/readers/warc_bytes.h"

#include <string>
#include <string_view>

namespace dateline::tests {

/// A message of a mailbox, with the empty line behind it; without a Message-ID where `id` is "".
inline std::string mbox_message(const std::string& id, const std::string& title, const std::string& text) {
  return "From jane@example.org Fri Mar 29 10:00:00 2019\nFrom: Jane Doe <jane@example.org>\nSubject: " + title + "\n" +
         (id.empty() ? "" : "Message-ID: <" + id + "@example.org>\n") + "\n" + text + "\n\n";
}

/// A plain text that a web archive holds.
inline std::string archived_text(const std::string& url, const std::string& title, const std::string& text) {
  return indexer::warc_response(url, title + "\n\n" + text + "\n", "text/plain");
}

/// `text` with the line ends of DOS.
inline std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

}  // namespace dateline::tests
