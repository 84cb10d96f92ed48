// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/stop_words.h"

#include "schema/stemming.h"

#include <algorithm>
#include <cstddef>

namespace dateline::searcher {
namespace {

constexpr std::size_t min_stop_words = 2;

struct LanguageCount {
  std::string_view language;
  std::size_t words = 0;
};

LanguageCount most_frequent(const std::vector<std::string_view>& words) {
  LanguageCount most;
  for (const std::string_view language : schema::stemmed_languages()) {
    const auto found = std::count_if(words.begin(), words.end(), [&](std::string_view word) {
      return schema::is_stop_word(word, language);
    });
    if (static_cast<std::size_t>(found) > most.words) most = {language, static_cast<std::size_t>(found)};
  }
  return most;
}

}  // namespace

// Words of a list that holds are taken out and the rest is asked again, until no list holds for it: the words that are
// left, parsed alone, then give the same answer.
StopWords::StopWords(std::vector<std::string_view> words) : languages_{"en"} {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  for (;;) {
    words.erase(std::remove_if(words.begin(), words.end(), [&](std::string_view word) { return holds(word); }),
                words.end());
    const LanguageCount most = most_frequent(words);
    if (most.words < min_stop_words || most.words * 2 < words.size()) return;
    languages_.push_back(most.language);
  }
}

bool StopWords::holds(std::string_view folded_word) const {
  return std::any_of(languages_.begin(), languages_.end(),
                     [&](std::string_view language) { return schema::is_stop_word(folded_word, language); });
}

}  // namespace dateline::searcher
