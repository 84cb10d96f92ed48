// SPDX-License-Identifier: GPL-3.0-or-later
// What do tables, rules and the rest of the article say about each word, as small numbers?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/candidate.h"
#include "indexer/entities/organizations/definitions.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline::indexer::tagger {

/// What a closed list or a table of heads says about a word; 0: nothing.
enum class WordClass : std::uint8_t {
  None,
  Function,
  Number,
  Title,
  GivenName,
  Opener,       // "National"
  PlaceEnd,     // "County"
  OtherEnd,     // "Treaty"
  LegalForm,    // "Inc"
  EndingHead,   // "Airlines"
  BeginningOf,  // "University"
  Institution,  // "Parliament"
};

/// Numbers of a few bits each; for parts of names twice the kind, plus one behind the first word. 0: nothing.
struct WordMarks {
  WordClass word_class = WordClass::None;
  std::uint8_t alias = 0;      // 2: stands by itself, 4: needs support; longest
  std::uint8_t rule = 0;       // of the candidates that stand
  std::uint8_t place = 0;      // 2: country, 4: its people, 6: another place
  std::uint8_t exclusion = 0;  // 2: within a phrase that is no organization
  bool is_defined = false;     // acronym that the article spells out
  bool is_common = false;      // stands in lower case somewhere in the text
  bool is_surname = false;
};

/// What the rules have found in a field so far.
struct RuleFindings {
  std::span<const organizations::Candidate> standing;
  std::span<const organizations::Definition> definitions;
};

/// One for each word of `field`. Linear.
[[nodiscard]] std::vector<WordMarks> mark_words(const organizations::ArticleView& article,
                                                const organizations::FieldView& field, const RuleFindings& findings);

}  // namespace dateline::indexer::tagger
