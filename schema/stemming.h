// SPDX-License-Identifier: GPL-3.0-or-later
// Which inflected forms are one word in a language?
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::schema {

/// True if articles in `language` (BCP 47 primary subtag, lower case) are stemmed.
[[nodiscard]] bool has_stemmer(std::string_view language);

/// True if a stem begins with the same byte as its folded word: where it does not, no stem need be made to know that a
/// word is not among those looked for. False for languages whose algorithm takes off prefixes or changes first letters.
[[nodiscard]] bool keeps_first_byte(std::string_view language);

/// All languages with a stemmer, sorted.
[[nodiscard]] std::span<const std::string_view> stemmed_languages();

/// The Snowball stemmer of one language behind our folding (https://snowballstem.org). It sees the folded word, with
/// the marks of a few endings restored where it needs them, and its stem is folded again; docs/text-analysis.md has the
/// measurements. Remembers 4,096 words (some 300 KB). Not thread-safe: one per thread.
class Stemmer {
public:
  /// A language without a stemmer gives a stemmer that returns each word unchanged.
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The stem of a folded word, never empty, at most max_word_bytes. Words with a digit and single characters of Han,
  /// Kana and Hangul runs are their own stem.
  [[nodiscard]] std::string stem(std::string_view folded_word);

private:
  class Engine;
  std::unique_ptr<Engine> engine_;
};

/// The stemmers of whatever languages were asked for, each made once. Not thread-safe.
class Stemmers {
public:
  /// Stays where it is as long as this object.
  [[nodiscard]] Stemmer& of(std::string_view language);

private:
  std::map<std::string, Stemmer, std::less<>> by_language_;
};

/// The stop words of a language in folded form, sorted; empty where we have no list. Only free words of a query are
/// ever dropped, never indexed words.
[[nodiscard]] std::span<const std::string_view> stop_words(std::string_view language);
[[nodiscard]] bool is_stop_word(std::string_view folded_word, std::string_view language);

}  // namespace dateline::schema
