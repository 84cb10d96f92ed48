// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/words.h"

namespace dateline::schema {

void Words::add(std::uint32_t start, std::uint32_t end, std::string_view folded, WordKind kind, bool joins_next) {
  if (folded.empty()) return;
  folded = folded.substr(0, max_word_bytes);
  words_.push_back({start, end, static_cast<std::uint32_t>(arena_.size()), static_cast<std::uint16_t>(folded.size()),
                    kind, joins_next});
  arena_.append(folded);
}

void Words::clear() noexcept {
  words_.clear();
  arena_.clear();
}

}  // namespace dateline::schema
