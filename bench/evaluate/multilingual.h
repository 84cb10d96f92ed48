// SPDX-License-Identifier: GPL-3.0-or-later
// Does the same story give the same countries in every language?
#pragma once

#include <filesystem>

namespace dateline::bench {

struct MultilingualOptions {
  std::filesystem::path gazetteer;
  std::filesystem::path tagger;
  std::filesystem::path corpus;
  bool list_errors = false;  // for every story that differs, what was read on both sides
};

/// Enriches the stories of NTREX (newstest2019: one sentence a line, the first one is the headline) in English, French,
/// Russian, Arabic and Chinese, and prints for each language the mean Jaccard index of its sets and the English
/// story's: country.main, countries of any mention, ids of organizations. Two empty sets count as 1; a second column
/// leaves those stories out; the last is the speed of finding the countries, behind word splitting. Once with the
/// language given, once with the one that is detected (the English side as given in both). Throws std::runtime_error if
/// a file of the corpus is missing or ends early.
void evaluate_multilingual(const MultilingualOptions& options);

}  // namespace dateline::bench
