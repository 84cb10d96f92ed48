// SPDX-License-Identifier: GPL-3.0-or-later
// What is somebody typing at the end of an unfinished query: words, a phrase, or the value of a field?
#pragma once

#include "searcher/query/fields.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::searcher {

inline constexpr std::size_t max_typed_words = 4;  // of a name that is completed

enum class TypedKind : std::uint8_t {
  Nothing,
  Words,   // free words
  Phrase,  // within quotes that are still open
  Value,   // behind a field and its colon, or a word of the brackets there
};

/// Offsets are bytes of the prefix.
struct TypedEnd {
  TypedKind kind = TypedKind::Nothing;
  const QueryField* field = nullptr;  // of a Value
  std::size_t value_start = 0;        // of a Value: behind the colon; its quote, if there is one, stands there
  std::size_t text_start = 0;         // of a Value: behind the quote
  std::vector<std::size_t> starts;    // of the last words, the last one first, at most max_typed_words
};

/// Reads quotes, brackets, colons and spaces as the query language does (searcher/query/characters.h), for any bytes.
[[nodiscard]] TypedEnd typed_end(std::string_view prefix);

}  // namespace dateline::searcher
