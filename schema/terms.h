// SPDX-License-Identifier: GPL-3.0-or-later
// Under which terms is a word or a value indexed? The same functions build documents and queries, so they cannot
// differ.
#pragma once

#include "schema/fields.h"
#include "schema/words.h"

#include <string>
#include <string_view>

namespace dateline::schema {

inline constexpr std::size_t max_term_bytes = 245;  // Xapian's limit (glass key); longer terms are cut

/// The exact form of a folded word in a field: "S" + "korea". `prefix` may be empty.
[[nodiscard]] std::string exact_term(std::string_view prefix, std::string_view folded_word);

/// The stem of a word in a field: "Z" + "S" + "sanction".
[[nodiscard]] std::string stem_term(std::string_view prefix, std::string_view stem);

/// The overlapping bigram of two joined characters of a Han, Kana or Hangul run.
[[nodiscard]] std::string bigram_term(std::string_view prefix, std::string_view first, std::string_view second);

/// A whole value (country code, organization id, folded key) in lower case: "XC" + "kp".
[[nodiscard]] std::string value_term(std::string_view prefix, std::string_view key);

/// Set on every article that has a value in the field: "XHcountry".
[[nodiscard]] std::string has_term(std::string_view field_name);

}  // namespace dateline::schema
