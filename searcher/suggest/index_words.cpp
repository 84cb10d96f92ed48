// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggest/index_words.h"

#include "schema/terms.h"
#include "searcher/index/visible_frequency.h"

#include <algorithm>

namespace dateline::searcher {
namespace {

constexpr std::size_t max_words = 100'000;

bool more_articles(const IndexWord& a, const IndexWord& b) {
  return a.articles != b.articles ? a.articles > b.articles : a.word < b.word;
}

/// Of all articles, the hidden ones included.
std::vector<IndexWord> words_from(const OpenIndex& index, const WordPrefix& prefix) {
  const std::string start = schema::exact_term(prefix.field, prefix.word);
  std::vector<IndexWord> words;
  const auto end = index.database.allterms_end(start);
  for (auto term = index.database.allterms_begin(start); term != end && words.size() < max_words; ++term) {
    words.push_back({(*term).substr(prefix.field.size()), term.get_termfreq()});
  }
  return words;
}

}  // namespace

std::vector<IndexWord> frequent_words(const OpenIndex& index, const WordPrefix& prefix, std::size_t most) {
  std::vector<IndexWord> words = words_from(index, prefix);
  if (index.hidden.empty()) {
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(most, words.size()));
    std::partial_sort(words.begin(), end, words.end(), more_articles);
    words.erase(end, words.end());
    return words;
  }
  std::sort(words.begin(), words.end(), more_articles);
  std::vector<IndexWord> visible;
  for (const IndexWord& word : words) {
    // What hidden articles leave of a word is less than all: once that is too little, no later word comes in.
    const bool is_full = visible.size() == most;
    if (is_full && (most == 0 || word.articles < visible.back().articles)) break;
    const std::size_t articles = visible_frequency(index, schema::exact_term(prefix.field, word.word));
    if (articles == 0) continue;
    const IndexWord seen{word.word, articles};
    visible.insert(std::upper_bound(visible.begin(), visible.end(), seen, more_articles), seen);
    if (visible.size() > most) visible.pop_back();
  }
  return visible;
}

}  // namespace dateline::searcher
