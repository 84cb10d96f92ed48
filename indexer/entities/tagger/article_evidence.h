// SPDX-License-Identifier: GPL-3.0-or-later
// In which company does a capitalised word stand elsewhere in its article?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/tagger/word_marks.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::indexer::tagger {

/// Bits of what was seen at any mention of a word.
enum Evidence : std::uint8_t {
  InRule = 1,           // within what a rule found
  BeforeHead = 2,       // right before a head or legal form
  BehindPerson = 4,     // right behind a title or given name
  BehindPlaceWord = 8,  // behind "in", "at", "from", "near"
  BehindArticle = 16,   // behind "the"
  BeforeSpeech = 32,    // before "said", "says"
  InRun = 64,           // beside another capital
  Alone = 128,          // within a sentence, no capital beside it
};

/// The bits of each capitalised word of an article. Two words of one hash share theirs.
class ArticleEvidence {
public:
  /// For at most `words` capitalised words.
  explicit ArticleEvidence(std::size_t words);

  /// `marks` are those of `field`. Linear.
  void read(const organizations::FieldView& field, const std::vector<WordMarks>& marks);
  /// 0 for a word that was not read.
  [[nodiscard]] std::uint8_t of(std::uint32_t word_hash) const noexcept;

private:
  struct Entry {
    std::uint32_t word;
    std::uint8_t bits;
  };
  [[nodiscard]] std::size_t place_of(std::uint32_t word_hash) const noexcept;

  std::vector<Entry> entries_;  // a power of two, never full; bits 0: free
};

/// The number that stands for a folded word in features; never 0.
[[nodiscard]] std::uint32_t hash_folded(std::string_view folded) noexcept;

}  // namespace dateline::indexer::tagger
