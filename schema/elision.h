// SPDX-License-Identifier: GPL-3.0-or-later
// Which short words stand elided before an apostrophe (l'usine, dell'Unione), and which endings behind one?
#pragma once

#include "schema/character_classes.h"

#include <string_view>

namespace dateline::schema {

/// What the language of a text says about elision.
enum class ElisionLanguage {
  Elides,   // French, Italian, Catalan
  Turkish,  // parts names from their endings by an apostrophe
  Other,    // a language that elides nothing of its own
  Unknown,  // none given: queries
};
[[nodiscard]] ElisionLanguage elision_language(std::string_view language) noexcept;

/// True if `prefix`, as written before an apostrophe, is an elided word before the word that starts at the beginning
/// of `rest`. The answer depends on `language` only where the same spelling is common in names (T'aipei, M'Hamed,
/// L'viv); see docs/text-analysis.md.
[[nodiscard]] bool is_elided(std::string_view prefix, std::string_view rest, ElisionLanguage language);

/// The length in bytes of a Turkish case ending at the beginning of `rest`, which stands behind an apostrophe that
/// follows `name` (Türkiye'nin); 0 if there is none. Where the language is unknown only longer endings count, and in
/// other languages none.
[[nodiscard]] std::size_t turkish_ending(std::string_view name, std::string_view rest, ElisionLanguage language);

}  // namespace dateline::schema
