// SPDX-License-Identifier: GPL-3.0-or-later
// Which index terms does a word of a query stand for?
#pragma once

#include "schema/stemming.h"
#include "schema/words.h"
#include "searcher/query/ast.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// The term prefix of a text field.
[[nodiscard]] std::string_view prefix_of(TextField field) noexcept;

/// One word of a phrase: any of `terms` at `offset` words behind the phrase's start.
struct PhrasePart {
  std::string term;
  std::size_t offset;
};

/// Turns words into terms as the indexer does, for the languages that one index holds. Not thread-safe.
class QueryTerms {
public:
  /// `languages`: those of the index's articles.
  explicit QueryTerms(const std::vector<std::string>& languages);

  /// The stems that a folded word has in the languages of the index, without prefix, each once.
  [[nodiscard]] std::vector<std::string> stems(std::string_view folded_word);

  /// The stem terms of a bare word's node, the word itself for one in quotes or of an author; empty where its text is a
  /// run of Han, Kana or Hangul or holds no word.
  [[nodiscard]] std::vector<std::string> word_terms(const Node& word);

  /// The exact parts of quoted text, of a hyphenated token or of a character run: terms at offsets, the bigrams of
  /// runs in place of their characters. Empty for text without a word.
  [[nodiscard]] static std::vector<PhrasePart> phrase_parts(std::string_view text, TextField field);

  /// True if the text is cut into one ordinary word (no character of a run, not several words).
  [[nodiscard]] static bool is_single_word(std::string_view text);

  /// Of any language, for texts that are shown; they stay as long as this object.
  [[nodiscard]] const std::shared_ptr<schema::Stemmers>& text_stemmers() const noexcept { return text_stemmers_; }

private:
  std::shared_ptr<schema::Stemmers> text_stemmers_ = std::make_shared<schema::Stemmers>();
  std::vector<schema::Stemmer> stemmers_;
  bool has_unstemmed_language_;
};

}  // namespace dateline::searcher
