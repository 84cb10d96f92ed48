// SPDX-License-Identifier: GPL-3.0-or-later
// Which marks does a stemmer need to know the ending of a folded word?
#pragma once

#include <string>
#include <string_view>

namespace dateline::schema {

/// Gives the ending of a folded word the marks back by which the Snowball stemmer of `language` recognises it:
/// "generacion" becomes "generación". Only endings that are nearly always written so; other words and languages stay
/// as they are. What it gains is in docs/text-analysis.md.
[[nodiscard]] std::string restore_ending(std::string_view folded_word, std::string_view language);

}  // namespace dateline::schema
