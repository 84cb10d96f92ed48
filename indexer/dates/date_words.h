// SPDX-License-Identifier: GPL-3.0-or-later
// Which month or weekday does a word name, in any language?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// What a word may name. Bit 0 of `months` is January, bit 0 of `weekdays` is Monday; 0 where it names none.
struct DateWord {
  std::uint16_t months = 0;
  std::uint8_t weekdays = 0;
};

/// The form under which words of dates are compared: schema::fold, and the letters that are written now with and now
/// without their marks (Turkish ı, Arabic hamza, Devanagari nukta) made one; invisible characters dropped.
[[nodiscard]] std::string fold_date_word(std::string_view text);

/// What `folded` (of fold_date_word, one word without dots) names: wide and abbreviated names in nominative and
/// genitive of about a hundred languages of CLDR. A word that `language` (BCP 47, "" if unknown) knows means what it
/// means there; otherwise several bits may be set (listopad is October in Zagreb and November in Prague).
/// The table is built once, in about 30 ms; thread-safe.
[[nodiscard]] DateWord find_date_word(std::string_view folded, std::string_view language);

}  // namespace dateline::indexer
