// SPDX-License-Identifier: GPL-3.0-or-later
// What do the finders of organizations know about each word of a field before they start?
#pragma once

#include "indexer/article.h"
#include "indexer/entities/organizations/tokens.h"
#include "indexer/entities/rules/article_rules.h"
#include "schema/dates.h"
#include "schema/gazetteer/gazetteer.h"
#include "schema/words.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::indexer::organizations {

/// What the gazetteer says about names that start at one word; word counts are 0 where there is none. Places and heads
/// only with a capital in front.
struct WordLabel {
  std::uint8_t place_words = 0;    // country, people, region or city
  std::uint8_t country_words = 0;  // country or people, by a name that needs nothing else
  std::uint8_t head_words = 0;     // a word that organizations are known by
  std::uint8_t institution_words = 0;
  bool in_place = false;         // within a place's name
  bool ends_name = false;        // the head may end a name
  bool begins_with_of = false;   // it may begin one ("University of")
  bool begins_with_for = false;  // ("Centre for", "Council on")
  bool is_legal_form = false;    // "Inc"
  bool is_demonym = false;       // the country is named by its people
  std::string_view country;      // code
  std::string_view capital_of;   // code of the country whose capital goes by the longest such name
  std::string_view head_type;    // "company", "government", ...
  std::string_view institution;  // slug
};

/// Words [first, first + count) of a field.
struct WordRange {
  std::uint32_t first;
  std::uint32_t count;
  [[nodiscard]] std::uint32_t end() const noexcept { return first + count; }
  friend bool operator==(const WordRange&, const WordRange&) = default;
};

/// A phrase that no pattern may take for an organization.
struct Exclusion {
  WordRange range;
  bool hides_aliases;  // inside it as well: "World Trade Center", but not "Fed Chairman"
  bool is_place;       // "Amazon rainforest"
};

/// One field of an article as all finders see it. Borrows text and words.
struct FieldView {
  MentionField field;
  std::string_view text;
  const schema::Words& words;
  std::vector<Token> tokens;
  std::vector<WordLabel> labels;
  std::vector<schema::NameMatch> aliases;  // matches that hold an organization's alias, by first word
  std::vector<Exclusion> exclusions;       // phrases that are no organization, by first word
  bool is_title_case = false;
  std::string_view language = {};                 // of the article
  std::span<const rules::RuledWords> ruled = {};  // what the user says of its organizations, by first word

  [[nodiscard]] std::size_t size() const noexcept { return words.size(); }
  [[nodiscard]] std::string_view folded(std::size_t i) const noexcept { return words.folded(i); }
  /// The bytes of the words `range` as written, gaps included.
  [[nodiscard]] std::string_view written(WordRange range) const noexcept {
    const std::uint32_t start = words[range.first].start;
    return text.substr(start, words[range.end() - 1].end - start);
  }
  /// The first alias that starts at word `first` or behind it.
  [[nodiscard]] std::vector<schema::NameMatch>::const_iterator aliases_from(std::size_t first) const noexcept {
    return std::lower_bound(aliases.begin(), aliases.end(), first,
                            [](const schema::NameMatch& match, std::size_t wanted) { return match.first < wanted; });
  }
  [[nodiscard]] bool is_capital(std::size_t i) const noexcept {
    return tokens[i].spelling == Spelling::Capital || tokens[i].spelling == Spelling::Capitals;
  }
};

/// What names are read as of.
struct ReadingContext {
  std::string_view language;
  schema::DayNumber day;
};

/// Reads `text`, which `words` were cut from. Linear in its length.
[[nodiscard]] FieldView view_field(const schema::Gazetteer& gazetteer, MentionField field, std::string_view text,
                                   const schema::Words& words, const ReadingContext& context);

}  // namespace dateline::indexer::organizations
