// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/warc/http_message.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>

namespace dateline::indexer {

HttpHead parse_http_head(std::string_view start) {
  HttpHead head;
  if (!starts_with_ignoring_case(start, "http/")) return head;
  head.size = std::min(header_block_bytes(start), start.size());
  const std::string_view block = start.substr(0, head.size);
  const std::size_t line_end = std::min(block.find('\n'), block.size());
  const std::string_view status_line = block.substr(0, line_end);
  const std::size_t space = status_line.find(' ');
  if (space != std::string_view::npos) {
    for (const char c : trim(status_line.substr(space)).substr(0, 3)) {
      if (!is_ascii_digit(c)) break;
      head.status = head.status * 10 + (c - '0');
    }
  }
  head.fields = HeaderFields(block.substr(std::min(line_end + 1, block.size())));
  return head;
}

}  // namespace dateline::indexer
