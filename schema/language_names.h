// SPDX-License-Identifier: GPL-3.0-or-later
// What is a language called, and which one does a person mean?
#pragma once

#include <string>
#include <string_view>

namespace dateline::schema {

/// The English name of a BCP 47 primary subtag, from CLDR: "English" for "en"; the code itself where CLDR has none.
/// "Unknown" for "und".
[[nodiscard]] std::string language_name(std::string_view code);

/// The code for a code, an English name or a language's own name, in any case: "EN", "english", "Deutsch" -> "de".
/// Old codes become new ones (iw -> he, in -> id); a region or script is dropped ("pt-BR" -> "pt"). The typed text in
/// lower case where nothing fits.
[[nodiscard]] std::string language_code(std::string_view typed);

}  // namespace dateline::schema
