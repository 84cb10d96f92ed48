// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evaluate/query_terms.h"

#include "schema/fields.h"
#include "schema/terms.h"

#include <algorithm>
#include <array>

namespace dateline::searcher {

using schema::WordKind;
using schema::Words;

std::string_view prefix_of(TextField field) noexcept {
  static constexpr std::array<std::string_view, 4> prefixes{"", schema::title_prefix, schema::lead_prefix,
                                                            schema::author_prefix};
  return prefixes[static_cast<std::size_t>(field)];
}

QueryTerms::QueryTerms(const std::vector<std::string>& languages) : has_unstemmed_language_(false) {
  for (const std::string& language : languages) {
    if (schema::has_stemmer(language)) {
      stemmers_.emplace_back(language);
    } else {
      has_unstemmed_language_ = true;
    }
  }
}

std::vector<std::string> QueryTerms::stems(std::string_view folded_word) {
  std::vector<std::string> stems;
  if (has_unstemmed_language_ || stemmers_.empty()) stems.emplace_back(folded_word);
  for (schema::Stemmer& stemmer : stemmers_) stems.push_back(stemmer.stem(folded_word));
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

std::vector<std::string> QueryTerms::word_terms(const Node& word) {
  const Words words = schema::split_words(word.text, {});
  std::vector<std::string> terms;
  if (words.size() != 1 || words[0].kind == WordKind::Character) return terms;
  const std::string_view prefix = prefix_of(word.text_field);
  const bool unstemmed = word.kind == NodeKind::Exact || word.text_field == TextField::Author;
  if (unstemmed) return {schema::exact_term(prefix, words.folded(0))};
  for (const std::string& stem : stems(words.folded(0))) terms.push_back(schema::stem_term(prefix, stem));
  return terms;
}

std::vector<PhrasePart> QueryTerms::phrase_parts(std::string_view text, TextField field) {
  const Words words = schema::split_words(text, {});
  const std::string_view prefix = prefix_of(field);
  std::vector<PhrasePart> parts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].joins_next && i + 1 < words.size()) {
      parts.push_back({schema::bigram_term(prefix, words.folded(i), words.folded(i + 1)), i});
      continue;
    }
    const bool ends_run = i > 0 && words[i - 1].joins_next;
    if (!ends_run) parts.push_back({schema::exact_term(prefix, words.folded(i)), i});
  }
  return parts;
}

bool QueryTerms::is_single_word(std::string_view text) {
  const Words words = schema::split_words(text, {});
  return words.size() == 1 && words[0].kind == WordKind::Word;
}

}  // namespace dateline::searcher
