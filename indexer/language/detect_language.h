// SPDX-License-Identifier: GPL-3.0-or-later
// In which language is an article written?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The BCP 47 primary subtag of the language of an article, in lower case ("he" for iw, "id" for in, "no" for nb and
/// nn, "zh" for both scripts), or "und" where it cannot be told reliably. `hint` is what the source says ("en-US",
/// possibly empty or wrong): if the script allows it, it decides for texts of fewer than about 20 letters and where the
/// text leaves it open; else it only tips the scale. The first 3,000 bytes speak first, then the whole text. Invalid
/// UTF-8 counts as no letter. Looks at the first 100 KB at most; thread-safe.
[[nodiscard]] std::string detect_language(std::string_view title, std::string_view text, std::string_view hint);

/// "Hant" or "Hans" for a Chinese text ("zh") whose characters say which script it is, else "".
[[nodiscard]] std::string language_script(std::string_view language, std::string_view text);

}  // namespace dateline::indexer
