// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/word_marks.h"

#include "indexer/entities/organizations/closed_words.h"

#include <algorithm>

namespace dateline::indexer::tagger {
namespace {

using organizations::ArticleView;
using organizations::Candidate;
using organizations::FieldView;
using organizations::Rule;
using organizations::WordLabel;
using organizations::WordRange;

using Marks = std::vector<WordMarks>;

WordClass class_of(const FieldView& field, std::uint32_t i) {
  const std::string_view word = field.folded(i);
  const WordLabel& label = field.labels[i];
  if (organizations::is_function_word(word)) return WordClass::Function;
  if (label.is_legal_form) return WordClass::LegalForm;
  if (organizations::is_person_title(word)) return WordClass::Title;
  if (label.head_words > 0 && label.begins_with_of) return WordClass::BeginningOf;
  if (label.head_words > 0 && label.ends_name) return WordClass::EndingHead;
  if (label.institution_words > 0) return WordClass::Institution;
  if (organizations::is_given_name(word)) return WordClass::GivenName;
  if (organizations::opens_names(word)) return WordClass::Opener;
  if (organizations::ends_places(word)) return WordClass::PlaceEnd;
  if (organizations::ends_other_names(word)) return WordClass::OtherEnd;
  return organizations::is_number_word(word) ? WordClass::Number : WordClass::None;
}

void mark(Marks& marks, std::uint8_t WordMarks::*what, WordRange range, std::uint8_t kind) {
  for (std::uint32_t i = range.first; i < range.end() && i < marks.size(); ++i)
    marks[i].*what = static_cast<std::uint8_t>(i == range.first ? kind : kind + 1);
}

void mark_single_words(const ArticleView& article, const FieldView& field, Marks& marks) {
  for (std::uint32_t i = 0; i < field.size(); ++i) {
    if (!field.is_capital(i)) {
      if (organizations::is_function_word(field.folded(i))) marks[i].word_class = WordClass::Function;
      continue;
    }
    marks[i].word_class = class_of(field, i);
    marks[i].is_common = article.is_common(field.folded(i));
    marks[i].is_surname = article.is_surname(field.folded(i));
  }
}

void mark_places(const FieldView& field, Marks& marks) {
  for (std::uint32_t i = 0; i < field.size(); ++i) {
    const WordLabel& label = field.labels[i];
    if (label.place_words == 0 || marks[i].place % 2 == 1) continue;
    const bool is_country = label.country_words == label.place_words;
    mark(marks, &WordMarks::place, {i, label.place_words}, !is_country ? 6 : label.is_demonym ? 4 : 2);
  }
}

void mark_aliases(const FieldView& field, Marks& marks) {
  for (const schema::NameMatch& alias : field.aliases) {
    const bool is_sure = std::any_of(alias.entries.begin(), alias.entries.end(), [](const schema::NameEntry& entry) {
      return entry.context == schema::NameContext::None;
    });
    if (!field.is_capital(alias.first) || marks[alias.first].alias % 2 == 1) continue;
    mark(marks, &WordMarks::alias, {static_cast<std::uint32_t>(alias.first), static_cast<std::uint32_t>(alias.count)},
         is_sure ? 2 : 4);
  }
}

}  // namespace

std::vector<WordMarks> mark_words(const ArticleView& article, const FieldView& field, const RuleFindings& findings) {
  Marks marks(field.size());
  mark_single_words(article, field, marks);
  mark_places(field, marks);
  mark_aliases(field, marks);
  for (const organizations::Exclusion& exclusion : field.exclusions)
    mark(marks, &WordMarks::exclusion, exclusion.range, 2);
  for (const Candidate& candidate : findings.standing)
    mark(marks, &WordMarks::rule, candidate.range, static_cast<std::uint8_t>(2 + 2 * static_cast<int>(candidate.rule)));
  for (const organizations::Definition& definition : findings.definitions)
    if (definition.is_spelled) marks[definition.acronym].is_defined = true;
  return marks;
}

}  // namespace dateline::indexer::tagger
