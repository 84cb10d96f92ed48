// SPDX-License-Identifier: GPL-3.0-or-later
// Which short words stand elided before an apostrophe (l'usine, dell'Unione)?
#pragma once

#include "schema/character_classes.h"

#include <string_view>

namespace dateline::schema {

/// What the language of a text says about elision.
enum class ElisionLanguage {
  Elides,   // French, Italian, Catalan
  Other,    // a language that elides nothing of its own
  Unknown,  // none given: queries
};
[[nodiscard]] ElisionLanguage elision_language(std::string_view language) noexcept;

/// True if `prefix`, as written before an apostrophe, is an elided word before a word that starts with `next`. The
/// answer depends on `language` for t' and m' only, whose other uses are common names (T'aipei, M'Hamed); see
/// docs/text-analysis.md.
[[nodiscard]] bool is_elided(std::string_view prefix, const CharacterAt& next, ElisionLanguage language);

}  // namespace dateline::schema
