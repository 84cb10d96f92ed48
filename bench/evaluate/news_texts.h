// SPDX-License-Identifier: GPL-3.0-or-later
// Which news texts are there in many languages, to measure with?
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::bench {

struct NewsText {
  std::string language;  // BCP 47 primary subtag
  std::string text;      // paragraphs joined by "\n\n", UTF-8
};

/// Texts of at least 300 characters: ntrex by stories, at most 100 of BBC, and every article of the HTML sets. In a
/// stable order.
[[nodiscard]] std::vector<NewsText> read_news_texts(const std::filesystem::path& corpora);

}  // namespace dateline::bench
