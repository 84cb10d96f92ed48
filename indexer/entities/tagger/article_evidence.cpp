// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/article_evidence.h"

#include "indexer/entities/tagger/segments.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace dateline::indexer::tagger {
namespace {

using organizations::FieldView;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_head(WordClass word_class) noexcept {
  return word_class == WordClass::LegalForm || word_class == WordClass::EndingHead;
}

std::uint8_t bits_before(const FieldView& field, const std::vector<WordMarks>& marks, std::size_t i) {
  if (i == 0 || !joins_names(field.tokens[i - 1].gap)) return 0;
  if (field.is_capital(i - 1)) {
    const WordClass before = marks[i - 1].word_class;
    const bool is_person = before == WordClass::Title || before == WordClass::GivenName;
    return static_cast<std::uint8_t>(InRun | (is_person ? BehindPerson : 0));
  }
  const std::string_view word = field.folded(i - 1);
  if (word == "the") return BehindArticle;
  return is_one_of(word, {"in", "at", "from", "near"}) ? BehindPlaceWord : 0;
}

std::uint8_t bits_behind(const FieldView& field, const std::vector<WordMarks>& marks, std::size_t i) {
  if (i + 1 >= field.size() || !joins_names(field.tokens[i].gap)) return 0;
  if (field.is_capital(i + 1))
    return static_cast<std::uint8_t>(InRun | (is_head(marks[i + 1].word_class) ? BeforeHead : 0));
  return is_one_of(field.folded(i + 1), {"said", "says", "told"}) ? BeforeSpeech : 0;
}

}  // namespace

std::uint32_t hash_folded(std::string_view folded) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char byte : folded) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
  return static_cast<std::uint32_t>((hash ^ (hash >> 32U)) | 1U);
}

ArticleEvidence::ArticleEvidence(std::size_t words) : entries_(std::bit_ceil(words * 2 + 1)) {}

void ArticleEvidence::read(const FieldView& field, const std::vector<WordMarks>& marks) {
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (!field.is_capital(i) || field.tokens[i].among_capitals || field.is_title_case) continue;
    auto bits = static_cast<std::uint8_t>(bits_before(field, marks, i) | bits_behind(field, marks, i));
    if ((bits & InRun) == 0 && !field.tokens[i].starts_sentence) bits |= Alone;
    if (marks[i].rule != 0) bits |= InRule;
    const std::uint32_t word = hash_folded(field.folded(i));
    Entry& entry = entries_[place_of(word)];
    entry.word = word;
    entry.bits |= bits;
  }
}

std::uint8_t ArticleEvidence::of(std::uint32_t word_hash) const noexcept {
  return entries_[place_of(word_hash)].bits;
}

/// Of the word's entry, else of the free one where it belongs.
std::size_t ArticleEvidence::place_of(std::uint32_t word_hash) const noexcept {
  const std::size_t mask = entries_.size() - 1;
  std::size_t place = (word_hash * 0x9E3779B1U) & mask;
  while (entries_[place].word != 0 && entries_[place].word != word_hash) place = (place + 1) & mask;
  return place;
}

}  // namespace dateline::indexer::tagger
