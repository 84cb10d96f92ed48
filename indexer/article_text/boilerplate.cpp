// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/boilerplate.h"

#include "indexer/article_text/boilerplate_phrases.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/text/furniture.h"
#include "schema/fold.h"

#include <algorithm>
#include <string>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t looked_at_chars = 80;

// The phrases as lines are folded, sorted.
std::vector<std::string> folded_phrases(PhraseUse use) {
  std::vector<std::string> phrases;
  for (const BoilerplatePhrase& phrase : boilerplate_phrases) {
    if (phrase.use == use) phrases.push_back(schema::fold(phrase.words));
  }
  std::sort(phrases.begin(), phrases.end());
  return phrases;
}

bool starts_with_phrase(std::string_view line) {
  static const std::vector<std::string> phrases = folded_phrases(PhraseUse::Start);
  // Every phrase that is a prefix of the line sorts before it, but so may others: each shorter prefix is tried.
  for (auto next = std::upper_bound(phrases.begin(), phrases.end(), line); next != phrases.begin();) {
    --next;
    if (line.starts_with(*next)) return true;
    if (next->substr(0, 1) != line.substr(0, 1)) return false;
  }
  return false;
}

bool is_letter(char c) noexcept {
  return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool is_phrase(std::string_view line) {
  static const std::vector<std::string> phrases = folded_phrases(PhraseUse::Whole);
  while (!line.empty() && !is_letter(line.front())) line.remove_prefix(1);
  while (!line.empty() && !is_letter(line.back())) line.remove_suffix(1);
  return std::binary_search(phrases.begin(), phrases.end(), line);
}

}  // namespace

bool is_boilerplate(std::string_view line) {
  const std::string folded = schema::fold(first_code_points(line, looked_at_chars));
  return starts_with_phrase(folded) || is_phrase(folded) || furniture_kind(line) == Furniture::Certain;
}

}  // namespace dateline::indexer
