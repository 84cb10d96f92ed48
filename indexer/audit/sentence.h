// SPDX-License-Identifier: GPL-3.0-or-later
// In which sentence does a mention stand?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::indexer {

inline constexpr std::size_t max_side_bytes = 240;  // of the sentence, on each side of the mention

/// A sentence in three parts, each on one line; cut between words, with an ellipsis, where it is longer than that.
struct MarkedSentence {
  std::string before;
  std::string mention;
  std::string behind;
};

/// The sentence around code points [start, end) of `text`, which must lie within it (else everything is empty). A
/// sentence ends with its paragraph, and at a full stop, question or exclamation mark before a blank and a capital.
[[nodiscard]] MarkedSentence sentence_around(std::string_view text, std::uint32_t start, std::uint32_t end);

}  // namespace dateline::indexer
