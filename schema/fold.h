// SPDX-License-Identifier: GPL-3.0-or-later
// When are two spellings the same?
#pragma once

#include <string>
#include <string_view>

namespace dateline::schema {

/// NFKC, case folding, marks removed from Latin, Greek and Cyrillic letters (й and ї keep theirs) and the vowel points
/// of Arabic and Hebrew; see docs/text-analysis.md. Idempotent. Separators and punctuation stay as they are; invalid
/// UTF-8 becomes U+FFFD, a zero-width space a space. Of marks in a row on one letter 16 are kept. Linear in the length
/// of the text.
[[nodiscard]] std::string fold(std::string_view text);

/// Turns a filter or facet value into the key under which it is indexed and counted: "Éclair " and "ECLAIR" both give
/// "eclair"; words joined by one space, nothing else kept. Idempotent. Empty for text without a letter or digit; an
/// empty key matches nothing. At most 200 bytes: a longer key is cut at a character boundary.
[[nodiscard]] std::string fold_filter_value(std::string_view value);

}  // namespace dateline::schema
