// SPDX-License-Identifier: GPL-3.0-or-later
// Which names of places are words or personal names as well?
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace dateline::schema::gazetteer {

/// common_words.tsv: folded words that a place's name must not be taken for without support.
class CommonWords {
public:
  explicit CommonWords(const std::filesystem::path& file);
  /// True for a name of exactly these words.
  [[nodiscard]] bool holds(const std::vector<std::string>& words) const { return names_.contains(words); }

private:
  std::set<std::vector<std::string>> names_;
};

}  // namespace dateline::schema::gazetteer
