// SPDX-License-Identifier: GPL-3.0-or-later
// What is the folded form of one word of a text?
#pragma once

#include <string>
#include <string_view>

namespace dateline::schema {

/// Replaces `out` by the folded form of a word as it stands in a text: apostrophes, ampersands, the dots of acronyms
/// and the commas of digit groups are dropped; at most max_word_bytes of valid UTF-8. Empty if nothing is left.
void fold_word(std::string_view written, std::string& out);

}  // namespace dateline::schema
