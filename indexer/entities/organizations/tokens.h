// SPDX-License-Identifier: GPL-3.0-or-later
// How is each word of a text written, and what stands between it and the next?
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/words.h"

namespace dateline::indexer::organizations {

enum class Spelling : std::uint8_t {
  Lower,
  Capital,   // a capital in front, or anywhere behind it ("iRobot")
  Capitals,  // two or more letters, all of them capitals
  Caseless,  // digits, scripts without case
};

/// What stands between a word and the next one.
enum class Gap : std::uint8_t {
  Space,
  Hyphen,      // and nothing else
  Ampersand,   // with or without spaces
  Apostrophe,  // within a name: "O'Neill"
  Possessive,  // 's or the apostrophe of a plural, then a space
  Dot,         // of an abbreviation
  Slash,
  Comma,
  Open,      // a bracket opens, possibly with a quotation mark
  Close,     // a bracket closes, whatever follows
  Break,     // colon, dash, quotation mark, anything else
  Sentence,  // end of a sentence or paragraph; also behind the last word
};

struct Token {
  Spelling spelling;
  Gap gap;               // behind the word
  bool starts_sentence;  // or a quotation, or follows a legal form: its capital may mean nothing
  bool among_capitals;   // in a paragraph without lower case
};

/// One token for each of `words`, which were cut from `text`. Linear in the length of the text.
[[nodiscard]] std::vector<Token> read_tokens(std::string_view text, const schema::Words& words);

/// True if the capitals of a headline mean nothing: nearly every longer word has one.
[[nodiscard]] bool is_title_case(const std::vector<Token>& tokens, const schema::Words& words);

}  // namespace dateline::indexer::organizations
