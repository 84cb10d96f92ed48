// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/stop_words.h"

#include "schema/stemming.h"
#include "schema/utf8.h"

#include <algorithm>
#include <cstddef>

namespace dateline::searcher {
namespace {

constexpr std::ptrdiff_t min_stop_words = 3;

bool is_latin(std::string_view word) {
  constexpr char32_t first_greek = 0x370;
  return schema::read_code_point(word, 0).value < first_greek;
}

bool is_in_any_list(std::string_view word) {
  const auto languages = schema::stemmed_languages();
  return std::any_of(languages.begin(), languages.end(),
                     [&](std::string_view language) { return schema::is_stop_word(word, language); });
}

}  // namespace

StopWords::StopWords(std::vector<std::string> words) : languages_{"en"} {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  for (const std::string_view language : schema::stemmed_languages()) {
    const auto telling = std::count_if(words.begin(), words.end(), [&](const std::string& word) {
      return word.size() > 1 && schema::is_stop_word(word, language) && !schema::is_stop_word(word, "en");
    });
    if (telling >= min_stop_words) languages_.push_back(language);
  }
}

bool StopWords::holds(std::string_view folded_word) const {
  if (folded_word.empty()) return false;
  if (!is_latin(folded_word)) return is_in_any_list(folded_word);
  return std::any_of(languages_.begin(), languages_.end(),
                     [&](std::string_view language) { return schema::is_stop_word(folded_word, language); });
}

}  // namespace dateline::searcher
