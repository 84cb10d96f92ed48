// SPDX-License-Identifier: GPL-3.0-or-later
// Which letters does a text hold, before any detector sees it?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// Letters of a text by script; only those scripts are counted that few languages share.
struct LetterCounts {
  std::size_t letters = 0;  // all scripts
  std::size_t latin = 0;
  std::size_t cyrillic = 0;
  std::size_t arabic = 0;
  std::size_t devanagari = 0;
  std::size_t han = 0;
  std::size_t kana = 0;
  std::size_t own_script = 0;     // of the language in `own_language`
  std::string_view own_language;  // the most frequent language that has a script of its own ("ko" for Hangul)
};

/// Counts the letters of `text` (invalid UTF-8 counts as none).
[[nodiscard]] LetterCounts count_letters(std::string_view text);

/// True if a text of these letters may be of `language`: "ru" needs Cyrillic letters, "ja" Han or Kana, "en" Latin.
[[nodiscard]] bool may_be_written_in(const LetterCounts& counts, std::string_view language);

/// At most `max_bytes` of `text` as valid UTF-8 without control characters, in lower case where capitals prevail: the
/// detector knows words as they stand in running text, and newswires of the teleprinter age had only capitals.
[[nodiscard]] std::string detectable_text(std::string_view text, std::size_t max_bytes);

}  // namespace dateline::indexer
