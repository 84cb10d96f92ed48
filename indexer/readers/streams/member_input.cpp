// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/member_input.h"

#include <algorithm>

namespace dateline::indexer {

bool MemberInput::has(std::size_t size) {
  while (unread().size() < size) {
    if (!fill()) return false;
  }
  return true;
}

bool MemberInput::find_next(std::string_view magic) {
  const std::uint64_t read_since = window_.offset() - std::min(member_start_ + 1, window_.offset());
  const std::uint64_t allowed = window_.offset() - std::min(rewound_bytes_, window_.offset());
  if (window_.offset() <= member_start_) {
    consume(std::min<std::size_t>(unread().size(), 1));  // refused at its first byte: on, or it is found for ever
  } else {
    rewound_bytes_ += window_.rewind(static_cast<std::size_t>(std::min(read_since, allowed)));
  }
  while (true) {
    const std::size_t found = unread().find(magic);
    if (found != std::string_view::npos) {
      consume(found);
      return true;
    }
    // The magic may straddle the end of what is there.
    consume(unread().size() - std::min(unread().size(), magic.size() - 1));
    if (!fill()) return false;
  }
}

}  // namespace dateline::indexer
