// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/stemming.h"

#include "schema/character_classes.h"
#include "schema/fold.h"
#include "schema/stem_endings.h"
#include "schema/words.h"

#include <algorithm>
#include <array>
#include <functional>

#include <xapian.h>

namespace dateline::schema {
namespace {

struct Language {
  std::string_view code;  // BCP 47
  const char* algorithm;  // Xapian's name
};

// Every language of Xapian 1.4 by its standard algorithm. Both written forms of Norwegian share one.
constexpr std::array languages = std::to_array<Language>({
    {"ar", "arabic"},     {"ca", "catalan"},  {"da", "danish"},     {"de", "german"},    {"en", "english"},
    {"es", "spanish"},    {"eu", "basque"},   {"fi", "finnish"},    {"fr", "french"},    {"ga", "irish"},
    {"hu", "hungarian"},  {"hy", "armenian"}, {"id", "indonesian"}, {"it", "italian"},   {"lt", "lithuanian"},
    {"nb", "norwegian"},  {"ne", "nepali"},   {"nl", "dutch"},      {"nn", "norwegian"}, {"no", "norwegian"},
    {"pt", "portuguese"}, {"ro", "romanian"}, {"ru", "russian"},    {"sv", "swedish"},   {"ta", "tamil"},
    {"tr", "turkish"},
});
static_assert(std::ranges::is_sorted(languages, {}, &Language::code));

constexpr auto language_codes = [] {
  std::array<std::string_view, languages.size()> codes;
  std::ranges::transform(languages, codes.begin(), &Language::code);
  return codes;
}();

const Language* find_language(std::string_view code) {
  const auto* found = std::ranges::lower_bound(languages, code, {}, &Language::code);
  return found != languages.end() && found->code == code ? found : nullptr;
}

// Words with a digit or a sign, and characters of a run, have no inflection.
bool is_inflected(std::string_view word) {
  const auto is_letter = [](char c) { return static_cast<unsigned char>(c) >= 0x80U || (c >= 'a' && c <= 'z'); };
  return std::ranges::all_of(word, is_letter) && !is_run_of_characters(character_at(word, 0).character.kind);
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    if (point.value == replacement_character) return false;
    at = point.end;
  }
  return true;
}

}  // namespace

// News repeats its words: a small memory of the last words saves most calls of the algorithm.
class Stemmer::Engine {
public:
  explicit Engine(const Language& language) : language_(language.code), algorithm_(language.algorithm) {}

  const std::string& stem(std::string_view word) {
    Remembered& slot = memory_[std::hash<std::string_view>{}(word) % memory_.size()];
    if (slot.word != word) {
      slot.word = word;
      slot.stem = make_stem(slot.word);
    }
    return slot.stem;
  }

private:
  struct Remembered {
    std::string word;
    std::string stem;
  };

  // An algorithm is foreign code on any input: what it gives must still be a term.
  [[nodiscard]] std::string make_stem(const std::string& word) const {
    const std::string restored = restore_ending(word, language_);
    std::string stem = algorithm_(restored);
    if (restored != word) stem = fold(stem);
    if (stem.empty() || !is_valid_utf8(stem)) return word;
    stem.resize(cut_utf8(stem, max_word_bytes).size());
    return stem;
  }

  std::string_view language_;
  Xapian::Stem algorithm_;
  std::vector<Remembered> memory_ = std::vector<Remembered>(4096);
};

bool has_stemmer(std::string_view language) {
  return find_language(language) != nullptr;
}

bool keeps_first_byte(std::string_view language) {
  // Prefixes go, and Turkish hardens a last consonant that may be the first letter too.
  static constexpr std::array<std::string_view, 5> change_beginnings{"ar", "ga", "id", "ta", "tr"};
  return std::ranges::find(change_beginnings, language) == change_beginnings.end();
}

std::span<const std::string_view> stemmed_languages() {
  return language_codes;
}

Stemmer::Stemmer(std::string_view language) {
  if (const Language* found = find_language(language)) engine_ = std::make_unique<Engine>(*found);
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view folded_word) {
  if (engine_ == nullptr || !is_inflected(folded_word)) return std::string(folded_word);
  return engine_->stem(folded_word);
}

Stemmer& Stemmers::of(std::string_view language) {
  const auto known = by_language_.find(language);
  if (known != by_language_.end()) return known->second;
  return by_language_.emplace(std::string(language), Stemmer(language)).first->second;
}

}  // namespace dateline::schema
