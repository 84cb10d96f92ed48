// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/features.h"

#include "indexer/entities/tagger/segments.h"

#include <algorithm>
#include <string_view>

namespace dateline::indexer::tagger {
namespace {

using organizations::FieldView;
using organizations::Gap;
using organizations::Spelling;

constexpr std::uint32_t max_run_reach = 8;  // words to either side

/// The numbers of the features. Their order is part of a model: raise feature_version with it.
enum Name : std::uint32_t {
  Bias = 1,
  Word,
  WordBefore,
  WordBehind,
  SecondBefore,
  SecondBehind,
  PairBefore,
  PairBehind,
  PairAround,
  Shape,
  ShapeBefore,
  ShapeBehind,
  ShapesAround,
  Prefix2,
  Prefix3,
  Prefix4,
  Suffix2,
  Suffix3,
  Suffix4,
  SuffixBefore,
  SuffixBehind,
  Gaps,
  GapsAndShape,
  Class,
  ClassBefore,
  ClassBehind,
  ClassesAround,
  SecondClasses,
  Alias,
  RuleFound,
  RuleAndShape,
  RuleBefore,
  RuleBehind,
  RulesAround,
  AliasRulePlace,
  Place,
  PlaceBefore,
  PlaceBehind,
  Exclusion,
  Defined,
  RunLast,
  RunFirst,
  RunBefore,
  RunBehind,
  RunShape,
  RunHead,
  RunWordAndPlace,
  RunEdges,
  RunLastClass,
  RunGaps,
  RunPairBefore,
  RunPairBehind,
  Common,
  Surname,
  Sentence,
  Field,
  EvidenceBits,  // and the seven behind it
  EvidenceAll = EvidenceBits + 8,
  EvidenceOfLast,
  EvidenceOfNext,
  EvidenceOfBefore,
  ClassBeforeShape,
  WordBeforeShape,
  WordBehindShape,
};

std::uint32_t packed(std::string_view bytes) noexcept {
  std::uint32_t number = 0;
  for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
  return number;
}

std::uint32_t shape_of(const FieldView& field, std::uint32_t i) {
  const schema::Word& word = field.words[i];
  const std::string_view written = field.text.substr(word.start, word.end - word.start);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_inner_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool has_digit = std::any_of(written.begin(), written.end(), is_digit);
  const bool has_dot = written.find('.') != std::string_view::npos;
  const bool is_mixed = std::any_of(written.begin() + 1, written.end(), is_inner_capital);
  const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(written.size(), 6));
  return static_cast<std::uint32_t>(field.tokens[i].spelling) + 4U * (has_digit ? 1U : 0U) + 8U * (has_dot ? 1U : 0U) +
         16U * (is_mixed ? 1U : 0U) + 32U * length;
}

constexpr std::uint32_t pair(std::uint32_t a, std::uint32_t b) noexcept {
  return a * 0x85EBCA6BU ^ (b + 0x27D4EB2FU);
}

bool is_tight(Gap gap) noexcept {
  return gap == Gap::Space || gap == Gap::Hyphen || gap == Gap::Ampersand || gap == Gap::Apostrophe ||
         gap == Gap::Dot || gap == Gap::Inner || gap == Gap::Slash;
}

static_assert(static_cast<int>(WordClass::Institution) < 16, "a class fits four bits of a mark");
static_assert(3 + 2 * static_cast<int>(organizations::Rule::ShortForm) < 32, "a rule fits five bits of a mark");

std::uint32_t class_in(std::uint32_t mark) noexcept {
  return mark & 15U;
}
std::uint32_t alias_in(std::uint32_t mark) noexcept {
  return mark >> 4U & 7U;
}
std::uint32_t rule_in(std::uint32_t mark) noexcept {
  return mark >> 8U & 31U;
}
std::uint32_t place_in(std::uint32_t mark) noexcept {
  return mark >> 13U & 7U;
}

}  // namespace

FieldFeatures::FieldFeatures(const FieldView& field, const std::vector<WordMarks>& marks,
                             const ArticleEvidence& evidence)
    : field_(field), marks_(marks), evidence_(evidence) {
  atoms_.reserve(field.size());
  for (std::uint32_t i = 0; i < field.size(); ++i) atoms_.push_back(atoms_of(i));
}

FieldFeatures::Atoms FieldFeatures::atoms_of(std::uint32_t i) const {
  const WordMarks& mark = marks_[i];
  const std::uint32_t marks = static_cast<std::uint32_t>(mark.word_class) | std::uint32_t{mark.alias} << 4U |
                              std::uint32_t{mark.rule} << 8U | std::uint32_t{mark.place} << 13U;
  return {hash_folded(field_.folded(i)), shape_of(field_, i), marks};
}

std::uint32_t FieldFeatures::word_at(std::uint32_t i, int offset) const {
  const std::int64_t place = std::int64_t{i} + offset;
  return place < 0 || place >= std::int64_t(atoms_.size()) ? 0 : atoms_[static_cast<std::size_t>(place)].word;
}

std::uint32_t FieldFeatures::mark_at(std::uint32_t i, int offset) const {
  const std::int64_t place = std::int64_t{i} + offset;
  return place < 0 || place >= std::int64_t(atoms_.size()) ? 0xFFFFU : atoms_[static_cast<std::size_t>(place)].mark;
}

/// As Gap, 15 in front of the field.
std::uint32_t FieldFeatures::gap_before(std::uint32_t i) const {
  return i == 0 ? 15 : static_cast<std::uint32_t>(field_.tokens[i - 1].gap);
}

FieldFeatures::Run FieldFeatures::run_around(std::uint32_t i) const {
  Run run{i, i + 1};
  while (run.first > 0 && i - run.first < max_run_reach && is_tight(field_.tokens[run.first - 1].gap) &&
         field_.is_capital(run.first - 1))
    --run.first;
  while (run.end < field_.size() && run.end - i < max_run_reach && is_tight(field_.tokens[run.end - 1].gap) &&
         field_.is_capital(run.end))
    ++run.end;
  return run;
}

void FieldFeatures::read(std::uint32_t i, FeatureList& out) const {
  out.clear();
  out.add(Bias, 0);
  add_neighbours(i, out);
  add_letters(i, out);
  add_marks(i, out);
  add_run(i, out);
  add_article(i, out);
}

void FieldFeatures::add_neighbours(std::uint32_t i, FeatureList& out) const {
  const std::uint32_t word = atoms_[i].word;
  const std::uint32_t shape = atoms_[i].shape;
  const std::uint32_t before = word_at(i, -1);
  const std::uint32_t behind = word_at(i, 1);
  const std::uint32_t gaps = gap_before(i) * 16 + static_cast<std::uint32_t>(field_.tokens[i].gap);
  out.add(Word, word);
  out.add(WordBefore, before, gap_before(i));
  out.add(WordBehind, behind, gaps % 16);
  out.add(SecondBefore, word_at(i, -2));
  out.add(SecondBehind, word_at(i, 2));
  out.add(PairBefore, before, word);
  out.add(PairBehind, word, behind);
  out.add(PairAround, before, behind);
  out.add(WordBeforeShape, before, shape);
  out.add(WordBehindShape, behind, shape);
  out.add(Gaps, gaps);
  out.add(GapsAndShape, gaps, shape);
}

void FieldFeatures::add_letters(std::uint32_t i, FeatureList& out) const {
  const std::string_view word = field_.folded(i);
  const auto prefix = [&](Name name, std::size_t size) {
    if (word.size() > size) out.add(name, packed(word.substr(0, size)));
  };
  const auto suffix = [&](Name name, std::uint32_t at, std::size_t size) {
    const std::string_view folded = field_.folded(at);
    if (folded.size() > size) out.add(name, packed(folded.substr(folded.size() - size)));
  };
  prefix(Prefix2, 2);
  prefix(Prefix3, 3);
  prefix(Prefix4, 4);
  suffix(Suffix2, i, 2);
  suffix(Suffix3, i, 3);
  suffix(Suffix4, i, 4);
  if (i > 0) suffix(SuffixBefore, i - 1, 3);
  if (i + 1 < field_.size()) suffix(SuffixBehind, i + 1, 3);
  const std::uint32_t shape = atoms_[i].shape;
  const std::uint32_t before = i > 0 ? atoms_[i - 1].shape : 0;
  const std::uint32_t behind = i + 1 < atoms_.size() ? atoms_[i + 1].shape : 0;
  out.add(Shape, shape);
  out.add(ShapeBefore, before, shape % 32);
  out.add(ShapeBehind, behind, shape % 32);
  out.add(ShapesAround, pair(before % 32, behind % 32), shape % 32);
}

void FieldFeatures::add_marks(std::uint32_t i, FeatureList& out) const {
  const std::uint32_t mark = atoms_[i].mark;
  const std::uint32_t before = mark_at(i, -1);
  const std::uint32_t behind = mark_at(i, 1);
  out.add(Class, class_in(mark));
  out.add(ClassBefore, class_in(before), gap_before(i));
  out.add(ClassBehind, class_in(behind), static_cast<std::uint32_t>(field_.tokens[i].gap));
  out.add(ClassesAround, pair(class_in(before), class_in(behind)), class_in(mark));
  out.add(SecondClasses, class_in(mark_at(i, -2)), class_in(mark_at(i, 2)));
  out.add(ClassBeforeShape, class_in(before), atoms_[i].shape);
  out.add(Alias, alias_in(mark), alias_in(behind));
  out.add(RuleFound, rule_in(mark));
  out.add(RuleAndShape, rule_in(mark), atoms_[i].shape);
  out.add(RuleBefore, rule_in(before), rule_in(mark));
  out.add(RuleBehind, rule_in(behind), rule_in(mark));
  out.add(RulesAround, pair(rule_in(before), rule_in(behind)), rule_in(mark));
  out.add(AliasRulePlace, pair(alias_in(mark), place_in(mark)), rule_in(mark));
  out.add(Place, place_in(mark));
  out.add(PlaceBefore, place_in(before), place_in(mark));
  out.add(PlaceBehind, place_in(behind), place_in(mark));
  if (marks_[i].exclusion != 0) out.add(Exclusion, marks_[i].exclusion);
  if (marks_[i].is_defined) out.add(Defined, 1);
}

void FieldFeatures::add_run(std::uint32_t i, FeatureList& out) const {
  const Run run = run_around(i);
  const std::uint32_t last = atoms_[run.end - 1].word;
  const std::uint32_t place = (i == run.first ? 1U : 0U) + (i + 1 == run.end ? 2U : 0U);
  const std::uint32_t length = std::min(run.end - run.first, 5U);
  std::uint32_t classes = 0;
  for (std::uint32_t k = run.first; k < run.end; ++k) classes |= 1U << class_in(atoms_[k].mark);
  const std::uint32_t before = run.first > 0 ? atoms_[run.first - 1].word : 0;
  const std::uint32_t behind = run.end < atoms_.size() ? atoms_[run.end].word : 0;
  out.add(RunLast, last, place);
  out.add(RunFirst, atoms_[run.first].word, place);
  out.add(RunBefore, before, place);
  out.add(RunBehind, behind, place);
  out.add(RunEdges, before, behind);
  out.add(RunGaps, gap_before(run.first) * 16 + static_cast<std::uint32_t>(field_.tokens[run.end - 1].gap),
          pair(place, length));
  out.add(RunPairBefore, before, word_at(run.first, -2));
  out.add(RunPairBehind, behind, word_at(run.end, 1));
  out.add(RunShape, length, place);
  out.add(RunHead, classes, place);
  out.add(RunLastClass, class_in(atoms_[run.end - 1].mark), pair(place, length));
  out.add(RunWordAndPlace, atoms_[i].word, place);
  if (run.end - i > 1) out.add(EvidenceOfLast, evidence_.of(last) & (InRule | BeforeHead | BehindPerson));
}

void FieldFeatures::add_article(std::uint32_t i, FeatureList& out) const {
  const organizations::Token& token = field_.tokens[i];
  const WordMarks& mark = marks_[i];
  const std::uint32_t start = token.starts_sentence ? 1 : 0;
  out.add(Common, (mark.is_common ? 2U : 0U) + start, atoms_[i].shape % 32);
  if (mark.is_surname) out.add(Surname, start);
  out.add(Sentence, start, class_in(mark_at(i, 1)));
  const std::uint32_t field = (field_.field == MentionField::Title ? 1U : 0U) + (field_.is_title_case ? 2U : 0U) +
                              (token.among_capitals ? 4U : 0U);
  out.add(Field, field);
  if (field != 0) out.add(Field, field, class_in(atoms_[i].mark) + 16U * rule_in(atoms_[i].mark));
  if (!field_.is_capital(i)) return;
  const std::uint32_t bits = evidence_.of(atoms_[i].word);
  for (std::uint32_t bit = 0; bit < 8; ++bit)
    if ((bits >> bit & 1U) != 0) out.add(EvidenceBits + bit, 1);
  out.add(EvidenceAll, bits, atoms_[i].shape % 32);
  if (i + 1 < atoms_.size()) out.add(EvidenceOfNext, evidence_.of(atoms_[i + 1].word), 1);
  if (i > 0) out.add(EvidenceOfBefore, evidence_.of(atoms_[i - 1].word), 1);
}

}  // namespace dateline::indexer::tagger
