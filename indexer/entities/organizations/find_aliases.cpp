// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/find_aliases.h"

#include "indexer/entities/name_spelling.h"
#include "indexer/entities/organizations/closed_words.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer::organizations {
namespace {

using schema::NameContext;
using schema::NameEntry;
using schema::NameMatch;

bool is_within_person(const ArticleView& article, const FieldView& field, const WordRange& range) {
  if (range.count > 1) return false;
  return follows_person(field, range.first) || article.is_surname(field.folded(range.first));
}

/// "Unilever <UN>": the code under which its shares are traded.
bool is_ticker(const FieldView& field, const WordRange& range) {
  const schema::Word& first = field.words[range.first];
  const std::uint32_t end = field.words[range.end() - 1].end;
  return range.count == 1 && first.start > 0 && field.text[first.start - 1] == '<' && field.text.substr(end, 1) == ">";
}

/// "UN" in "UN.AS", "Google" in "google.example".
bool is_within_code(const FieldView& field, const WordRange& range) {
  if (is_ticker(field, range)) return true;
  const bool is_joined_left = range.first > 0 && field.tokens[range.first - 1].gap == Gap::Inner;
  return is_joined_left || field.tokens[range.end() - 1].gap == Gap::Inner;
}

/// "China's Foreign Ministry" is in the tables, "Foreign Ministry" the name; what is written small names by its owner
/// alone ("China's parliament").
WordRange without_owner(const FieldView& field, const WordRange& range) {
  const std::uint32_t owner_words = field.labels[range.first].place_words;
  const std::uint32_t next = range.first + owner_words;
  const bool has_owner = owner_words > 0 && next < range.end() && field.tokens[next - 1].gap == Gap::Possessive;
  return has_owner && field.is_capital(next) ? WordRange{next, range.count - owner_words} : range;
}

/// "The Japan Times" is in the tables, "Japan Times" the name.
WordRange name_alone(const FieldView& field, const WordRange& range) {
  const bool has_article = range.count > 1 && field.folded(range.first) == "the";
  return without_owner(field, has_article ? WordRange{range.first + 1, range.count - 1} : range);
}

WordRange range_of(const NameMatch& match) {
  return {static_cast<std::uint32_t>(match.first), static_cast<std::uint32_t>(match.count)};
}

/// A wording of the user's without a leading article; an owner in it is meant.
WordRange without_article(const FieldView& field, const WordRange& range) {
  const bool has_article = range.count > 1 && field.folded(range.first) == "the";
  return has_article ? WordRange{range.first + 1, range.count - 1} : range;
}

/// What the user's rules name, each wording once.
void find_ruled(const FieldView& field, Candidates& out) {
  for (const rules::RuledWords& words : field.ruled) {
    if (!words.is_alias()) continue;
    Candidate candidate{without_article(field, {words.first, words.count}), Rule::Alias};
    const rules::EntityRule& rule = *words.rule;
    candidate.meanings = {{schema::NameRule::Organization, NameContext::None, rule.exact_case, false, rule.id,
                           rule.language, rule.wording, 0, schema::max_day, 0}};
    candidate.has_possessive = ends_with_possessive(rule.wording);
    candidate.by_user = true;
    out.push_back(std::move(candidate));
  }
}

/// True if the user's rules name these words.
bool is_ruled(const FieldView& field, const WordRange& range) {
  const std::uint32_t reach = range.first == 0 ? 0 : range.first - 1;  // a wording may begin with an article
  auto words =
      std::lower_bound(field.ruled.begin(), field.ruled.end(), reach,
                       [](const rules::RuledWords& each, std::uint32_t wanted) { return each.first < wanted; });
  for (; words != field.ruled.end() && words->first <= range.first; ++words)
    if (words->is_alias() && without_article(field, {words->first, words->count}) == range) return true;
  return false;
}

/// "The Australian president" is no newspaper's.
bool is_adjective_of_people(const FieldView& field, const WordRange& range, const NameMatch& match) {
  const std::uint32_t next = range.end();
  if (match.count != 2 || range.count != 1 || !field.labels[range.first].is_demonym || next >= field.size())
    return false;
  const bool is_noun_behind =
      field.tokens[next - 1].gap == Gap::Space && field.tokens[next].spelling == Spelling::Lower;
  return is_noun_behind && !is_function_word(field.folded(next)) && !speaks_of_press(field.folded(next));
}

/// "WHO WE ARE": three or more words in capitals are shouted.
bool is_shouted(const FieldView& field, std::uint32_t i) {
  const auto goes_on = [&](std::uint32_t left) {
    return field.tokens[left].gap == Gap::Space && field.tokens[left].spelling == Spelling::Capitals &&
           field.tokens[left + 1].spelling == Spelling::Capitals;
  };
  std::uint32_t first = i;
  std::uint32_t last = i;
  while (first > 0 && i - first < 2 && goes_on(first - 1)) --first;
  while (last + 1 < field.size() && last - i < 2 && goes_on(last)) ++last;
  return last - first >= 2;
}

/// Case is no evidence where everything has capitals.
bool hides_case(const FieldView& field, const WordRange& range) {
  if (field.tokens[range.first].among_capitals || is_shouted(field, range.first)) return true;
  return field.is_title_case && range.count == 1 && field.tokens[range.first].spelling == Spelling::Capital;
}

bool needs_support(const FieldView& field, const WordRange& range, const std::vector<NameEntry>& meanings) {
  const auto is_firm = [](const NameEntry& entry) { return entry.context == NameContext::None; };
  if (std::none_of(meanings.begin(), meanings.end(), is_firm)) return true;
  const auto minds_case = [](const NameEntry& entry) { return entry.exact_case; };
  return range.count == 1 && hides_case(field, range) && std::any_of(meanings.begin(), meanings.end(), minds_case);
}

}  // namespace

void find_aliases(const ArticleView& article, const FieldView& field, Candidates& out) {
  find_ruled(field, out);
  for (const NameMatch& match : field.aliases) {
    const WordRange range = name_alone(field, range_of(match));
    if (is_ruled(field, range)) continue;
    if (is_within_person(article, field, range) || is_within_code(field, range)) continue;
    if (is_adjective_of_people(field, range, match)) continue;
    Candidate candidate{range, Rule::Alias};
    candidate.meanings = match.entries;
    candidate.has_possessive = ends_with_possessive(match.entries.front().written);
    candidate.needs_support = needs_support(field, range, match.entries);
    out.push_back(std::move(candidate));
  }
}

}  // namespace dateline::indexer::organizations
