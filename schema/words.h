// SPDX-License-Identifier: GPL-3.0-or-later
// Which words does a text hold, and how is each one compared?
// The one tokenizer of Dateline: indexing, queries, snippets and entity matching all cut text here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::schema {

inline constexpr std::size_t max_word_bytes = 200;  // of the folded form; longer words are cut at a character boundary

enum class WordKind : std::uint8_t {
  Word,       // letters, digits and marks between separators, or a dictionary word of Thai, Lao, Khmer, Burmese
  Character,  // one character of a Han, Kana or Hangul run, with its marks
};

/// One word, one position. Byte offsets [start, end) point into the text that was cut; a possessive 's and an elided
/// article lie outside of them, the last dot of a dotted acronym ("U.S.") inside. Words do not overlap, but those of
/// one sign that folds to several (½, ㌔) all have its span.
struct Word {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t folded_start;  // into Words::arena()
  std::uint16_t folded_size;   // bytes, 1 to max_word_bytes
  WordKind kind;
  bool joins_next;  // Character only: the next word continues the same run, so the two form a bigram
};

/// The words of one text in order; the word at index i stands at position i. Holds its own copy of the folded forms and
/// none of the text.
class Words {
public:
  [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
  [[nodiscard]] bool empty() const noexcept { return words_.empty(); }
  [[nodiscard]] const Word& operator[](std::size_t i) const noexcept { return words_[i]; }
  [[nodiscard]] auto begin() const noexcept { return words_.begin(); }
  [[nodiscard]] auto end() const noexcept { return words_.end(); }
  /// The folded form of word i; valid as long as this object lives and is not changed.
  [[nodiscard]] std::string_view folded(std::size_t i) const noexcept {
    return std::string_view(arena_).substr(words_[i].folded_start, words_[i].folded_size);
  }

  /// Appends a word; `folded` is copied. Empty folded forms are ignored.
  void add(std::uint32_t start, std::uint32_t end, std::string_view folded, WordKind kind, bool joins_next);
  void clear() noexcept;

private:
  std::vector<Word> words_;
  std::string arena_;
};

/// Cuts `text` (UTF-8; invalid sequences act as separators; at most 256 MiB) into words by the rules of
/// docs/text-analysis.md. `language` is a BCP 47 primary subtag, "und" or empty where unknown; it decides only about a
/// few elided words (fr, it, ca) and about case endings behind an apostrophe (tr). Thread-safe; linear in the length of
/// the text. Throws Error{Internal} if the data of ICU are missing.
[[nodiscard]] Words split_words(std::string_view text, std::string_view language);

/// The same, reusing the storage of `words`.
void split_words(std::string_view text, std::string_view language, Words& words);

}  // namespace dateline::schema
