// SPDX-License-Identifier: GPL-3.0-or-later
// Of which pieces is a query made?
#pragma once

#include "searcher/query/characters.h"
#include "searcher/query/fields.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace dateline::searcher {

enum class TokenKind : std::uint8_t {
  Word,      // bare text with at least one word in it
  Quoted,    // "..."; `number` is the N of "..."~N if `has_number`
  Wildcard,  // work*
  Refused,   // an operand that cannot be: *nction, ""; its warning is given already
  Name,      // {North Korea = country:KP}; `field` and `value` behind the sign
  Value,     // directly behind the colon of a value field
  Field,     // title: without what follows
  Open,
  Close,
  And,
  Or,
  Not,
  Require,   // + before an operand
  Near,      // `number` words apart
  Adjacent,
  AtLeast,   // `number` times
  End,
};

struct Token {
  TokenKind kind = TokenKind::End;
  Span typed;               // everything that was typed
  Span text;                // Word, Quoted, Wildcard: from its first word to the end of its last one; Value: the value
  Span value;               // Name: "KP" or "RU,SU"; Quoted: all between the quotation marks
  std::string folded;       // Word of one word: its folded form; Wildcard: the folded start
  std::size_t words = 0;    // Word, Quoted
  std::size_t number = 0;
  bool has_number = false;
  bool literal = false;     // Word: behind a backslash, or it would read as something else
  bool characters = false;  // Word: a run of Han, Kana or Hangul
  bool gap_before = false;  // punctuation parts it from what stands before
  bool spaced = false;      // Field: white space behind the colon
  bool widens = false;      // Name: "=", not "~"
  const QueryField* field = nullptr;
};

}  // namespace dateline::searcher
