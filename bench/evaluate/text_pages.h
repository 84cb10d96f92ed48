// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages have a known article text?
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::bench {

struct TextPage {
  std::string name;
  std::string html;   // the bytes of the page
  std::string truth;  // the article's text
};

/// The pages of html-extraction, html-wcxb or html-readability under `corpora`; for the last, whose truth is HTML, its
/// text. Empty where the collection is missing. Throws std::runtime_error for files that are missing inside it.
[[nodiscard]] std::vector<TextPage> read_text_pages(const std::filesystem::path& corpora, std::string_view collection);

}  // namespace dateline::bench
