// SPDX-License-Identifier: GPL-3.0-or-later
// How well, and how fast, is the article's text found on pages whose text is known?
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace dateline::bench {

struct TextOptions {
  std::filesystem::path corpora;
  std::string only;       // one collection; empty: all three
  std::string show;       // print what was found on this page instead of figures
  std::size_t worst = 0;  // list so many pages, the worst first
};

/// Reads every page as the product does and prints, by collection, the mean of the pages' precision and recall over
/// shingles of four words, F1 of the two means, and pages/s and MB/s of parsing alone and of parsing and extraction.
void evaluate_text(const TextOptions& options);

}  // namespace dateline::bench
