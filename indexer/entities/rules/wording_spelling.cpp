// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/wording_spelling.h"

#include "indexer/entities/letter_case.h"
#include "indexer/entities/name_spelling.h"
#include "schema/character_case.h"

namespace dateline::indexer::rules {
namespace {

/// Whether `word` has the capitals that `wanted` has.
bool has_capitals_of(std::string_view word, std::string_view wanted) {
  const schema::LetterCase letters = schema::letter_case(wanted);
  if (letters.upper > 1 && letters.lower == 0) return schema::letter_case(word).lower == 0;
  return case_at(wanted, 0) != LetterCase::Upper || case_at(word, 0) == LetterCase::Upper;
}

}  // namespace

bool is_written_as(const EntityRule& rule, std::string_view text, const schema::Words& words,
                   const PhraseMatch& match) {
  const std::uint32_t start = words[match.first].start;
  const std::uint32_t end = words[match.first + match.count - 1].end;
  const NameGaps gaps = gaps_of(text, words, match.first, match.count);
  if (gaps == NameGaps::Broken) return false;
  if (gaps == NameGaps::Comma && rule.wording.find(',') == std::string::npos) return false;
  if (ends_with_possessive(rule.wording) && !begins_with_possessive(text.substr(end))) return false;
  const schema::Words wanted = schema::split_words(rule.wording, rule.language.empty() ? "und" : rule.language);
  if (wanted.size() != match.count) return false;
  if (rule.exact_case) {
    const std::string_view wording(rule.wording);
    return same_letters(text.substr(start, end - start), wording.substr(0, wanted[wanted.size() - 1].end));
  }
  for (std::uint32_t i = 0; i < match.count; ++i) {
    const schema::Word& word = words[match.first + i];
    const schema::Word& model = wanted[i];
    if (!has_capitals_of(text.substr(word.start, word.end - word.start),
                         std::string_view(rule.wording).substr(model.start, model.end - model.start)))
      return false;
  }
  return true;
}

}  // namespace dateline::indexer::rules
