// SPDX-License-Identifier: GPL-3.0-or-later
// What does a query mean? A tree of plain values between the parser and the evaluator.
#pragma once

#include "schema/dates.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// Which text a word or phrase is looked for in. Any = title, text and their like together.
enum class TextField : std::uint8_t { Any, Title, Lead, Author };

/// The fields whose clauses compare a value; none of them ranks.
enum class ValueField : std::uint8_t {
  Country,          // country:
  CountryMain,      // country.main:
  DatelineCountry,  // dateline:
  Organization,     // org:
  Source,           // source:
  Author,           // the author facet: --author, author:any, author:none
  Language,         // lang:
  Type,             // type:
  Id,               // id:
  Url,              // url:
  Story,            // story:
  Date,             // date:
  Added,            // added:
};
[[nodiscard]] std::string_view name_of(ValueField field) noexcept;  // as typed before the colon: "country.main"
[[nodiscard]] std::string_view name_of(TextField field) noexcept;   // "title", "lead", "author"; "" for Any

enum class NodeKind : std::uint8_t {
  All,       // matches every article (an empty query, "NOT x" alone)
  Nothing,   // matches no article (a refused construct, an unknown value); `text` says which
  Word,      // a bare word: any article that holds one of its stems
  Exact,     // "word" in quotes: unstemmed
  Phrase,    // quoted words in order, unstemmed; `distance` 0
  Slop,      // "a b"~N: all the words within a window, any order; `distance` = N further positions allowed
  Near,      // a NEAR/N b: children at most N words apart, any order
  Adjacent,  // a ADJ/N b: the same, in order
  Wildcard,  // work*: `text` = "work", folded
  AtLeast,   // atleastN word: `count` = N occurrences of the child's word
  Value,     // a field clause: `field` and `value`, or `is_any`, `is_none`, or `days`
  And,
  Or,
  Not,         // one child
  Understood,  // a name in free text: children[0] is its words; `field`, `value` say what it names
};

/// Shapes that the parser guarantees: And and Or have two children or more; a Not stands only as a child of And, beside
/// at least one child that is no Not (All where nothing else was typed); the children of Near and Adjacent are Word,
/// Exact or Phrase of one text field, that of AtLeast is Word or Exact; an Understood node's only child is a Word, a
/// Phrase or an And of them.

/// One node. Which members count depends on `kind`; the rest keep their defaults.
struct Node {
  NodeKind kind = NodeKind::All;
  TextField text_field = TextField::Any;
  ValueField field = ValueField::Country;
  std::string text;        // Word, Exact, Phrase, Slop, Wildcard: as typed, without quotes and operators
  std::string value;       // Value, Understood: country code, organization id, folded key, ...
  std::string label;       // Value, Understood: the value for people ("North Korea")
  bool is_any = false;     // country:any
  bool is_none = false;    // country:none
  bool widens = false;     // Understood: articles that only have the facet match as well
  bool free_word = false;  // Word, Phrase from juxtaposition: --match any joins these with OR; may be relaxed
  schema::DateRange days{schema::min_day, schema::max_day};  // Date
  std::int64_t first = 0;                                    // Added: run numbers, inclusive
  std::int64_t last = 0;
  std::size_t distance = 0;
  std::size_t count = 0;
  std::size_t typed_start = 0;  // bytes of the query text, for carets
  std::size_t typed_end = 0;
  std::vector<std::string> also;  // Understood: further values that count (RU's predecessor SU)
  bool literal = false;           // Word, Phrase: taken as it stands (\word): neither understood nor dropped
  bool required = false;          // Exact, Phrase, Slop, Wildcard: AND or + ties it to the query, whatever --match says
  bool gap_before = false;        // Word, Phrase: a comma or a dropped stop word parts it from the word before
  std::vector<Node> children;
};

/// A repair or a limit, as a value: what was found, what was made of it.
struct QueryWarning {
  std::string code;       // "unbalanced_quote", "dangling_operator", "unknown_field", ...
  std::string message;    // one sentence for people
  std::size_t start = 0;  // code points of the query text
  std::size_t end = 0;
};

struct UnderstoodName {
  std::string text;   // as typed
  std::string field;  // "country", "organization"
  std::string value;
  std::string label;
  bool widens = false;
  std::size_t start = 0;  // code points [start, end) of the query text; in a saved search, of its name there
  std::size_t end = 0;
};

struct ParsedQuery {
  Node root;
  std::vector<QueryWarning> warnings;
  std::vector<UnderstoodName> understood;
  std::vector<std::string> dropped;  // stop words
};

}  // namespace dateline::searcher
