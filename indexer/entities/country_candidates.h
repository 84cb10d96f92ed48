// SPDX-License-Identifier: GPL-3.0-or-later
// Where does a text hold names that may stand for countries, and for which?
#pragma once

#include "indexer/article.h"
#include "indexer/entities/rules/article_rules.h"
#include "schema/dates.h"
#include "schema/gazetteer/gazetteer.h"
#include "schema/words.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// A name in the text with the meanings that its spelling, the article's language and date leave open; never empty.
/// `settled` holds those that count in the end, one for each country.
struct CountryCandidate {
  MentionField field;
  std::size_t first_word;
  std::size_t word_count;
  std::uint32_t start;  // bytes [start, end) of the field
  std::uint32_t end;
  std::vector<schema::NameEntry> entries;
  std::vector<schema::NameEntry> settled = {};
  bool is_hidden = false;          // by a phrase of country_exclusions.tsv: no country's, perhaps a person's name
  bool among_capitals = false;     // in a headline or paragraph without lower case
  bool joins_before = false;       // makes a longer name with the capitalised word before it: "Jack London"
  bool joins_after = false;        // or with the one behind it: "Houston Rockets"
  bool behind_place_word = false;  // "in Jackson"
};

/// One field of an article and what reading its names depends on; everything is borrowed.
struct CountryField {
  MentionField field;
  std::string_view text;
  const schema::Words& words;
  std::size_t first_word;  // where reading starts; names before it count elsewhere
  std::string_view language;
  schema::DayNumber day;
  const rules::ArticleRules* rules = nullptr;  // of the user
};

/// The longest names from left to right, in order, those marked that country_exclusions.tsv hides, without names in
/// lower case, two and three letters among capitals, amounts of money ("US$5"), and what the user stops. A wording
/// of the user is settled at once. Linear in the length of the text.
[[nodiscard]] std::vector<CountryCandidate> find_candidates(const schema::Gazetteer& gazetteer,
                                                            const CountryField& field);

}  // namespace dateline::indexer
