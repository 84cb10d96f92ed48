// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/find_patterns.h"

#include "indexer/entities/organizations/closed_words.h"
#include "indexer/entities/organizations/name_edges.h"

namespace dateline::indexer::organizations {
namespace {

constexpr std::uint32_t max_legal_words = 4;

/// "Inc" and "Co" in "Acme Co Inc": legal forms that follow each other make one head.
WordRange whole_head(const FieldView& field, std::uint32_t first) {
  WordRange head{first, field.labels[first].head_words};
  if (!field.labels[first].is_legal_form) return head;
  while (head.count < max_legal_words && head.end() < field.size() && field.labels[head.end()].is_legal_form) {
    const Gap gap = field.tokens[head.end() - 1].gap;
    if (gap != Gap::Space && gap != Gap::Dot && gap != Gap::Comma) break;
    head.count += field.labels[head.end()].head_words;
  }
  return head;
}

/// True if nothing but words that open many names stands in front of the head ("First National Committee").
bool is_all_openers(const FieldView& field, std::uint32_t first, std::uint32_t head) {
  for (std::uint32_t i = first; i < head; ++i)
    if (!opens_names(field.folded(i)) || field.labels[i].in_place) return false;
  return true;
}

/// Where the tables know the name that ends before a further capital, what follows is another name: "the Bank of
/// Eastwick Ann Lee said".
std::uint32_t end_of_known_name(const FieldView& field, WordRange range, std::uint32_t head_end) {
  std::uint32_t end = range.end();
  for (auto alias = field.aliases_from(range.first); alias != field.aliases.end() && alias->first == range.first;
       ++alias) {
    const auto alias_end = static_cast<std::uint32_t>(alias->first + alias->count);
    if (alias_end >= head_end && alias_end < range.end() && field.is_capital(alias_end)) end = alias_end;
  }
  return end;
}

/// "Berlin International Film Festival": the suffix is no end.
bool goes_on(const FieldView& field, std::uint32_t end) {
  return end < field.size() && field.tokens[end - 1].gap == Gap::Space && field.is_capital(end) &&
         !field.labels[end].in_place && !is_person_title(field.folded(end)) && !is_function_word(field.folded(end)) &&
         field.labels[end].head_words == 0;
}

/// "Jim Press" is a person, "Kool-Aid" a drink.
bool is_other_compound(const FieldView& field, std::uint32_t first) {
  return is_given_name(field.folded(first)) ||
         (field.tokens[first].gap == Gap::Hyphen && !field.labels[first].in_place);
}

/// "Coronavirus Aid, Relief, and Economic Security Act": the name of a law goes on behind the head.
bool is_in_law(const FieldView& field, std::uint32_t end) {
  constexpr std::uint32_t max_words_of_law = 8;
  for (std::uint32_t i = end; i < field.size() && i < end + max_words_of_law; ++i) {
    const Gap gap = field.tokens[i - 1].gap;
    if (gap != Gap::Space && gap != Gap::Comma && gap != Gap::Hyphen && gap != Gap::Ampersand) return false;
    if (field.is_capital(i) && field.folded(i) == "act") return true;
    if (!field.is_capital(i) && !is_conjunction(field.folded(i)) && field.folded(i) != "for") return false;
  }
  return false;
}

/// "The Obama Administration", "the Gershon Review": a time in office, a report.
bool is_under_person(const ArticleView& article, const FieldView& field, WordRange range) {
  const std::string_view type = field.labels[range.end() - 1].head_type;
  return range.count == 2 && (type == "government" || type == "media") && article.is_surname(field.folded(range.first));
}

/// "Follow | Associated Press", "Proroguing | Parliament": a verb in front of a name that the tables know whole.
bool is_verb_in_front(const FieldView& field, std::uint32_t first, std::uint32_t end) {
  if (!opens_sentence_as_verb(field, first)) return false;
  if (first + 1 + field.labels[first + 1].institution_words == end) return true;
  for (auto alias = field.aliases_from(first + 1); alias != field.aliases.end() && alias->first == first + 1; ++alias)
    if (alias->count > 1 && alias->first + alias->count == end) return true;
  return false;
}

/// "MUST WATCH": capitals throughout tell nothing. Short ones are acronyms and legal forms ("TV", "PLC").
bool is_shouted(const FieldView& field, std::uint32_t i) {
  constexpr std::uint32_t max_acronym_bytes = 4;
  if (field.tokens[i].among_capitals) return true;
  const bool is_long = field.words[i].end - field.words[i].start > max_acronym_bytes;
  return is_long && field.tokens[i].spelling == Spelling::Capitals;
}

void add_pattern(const ArticleView& article, const FieldView& field, std::uint32_t i, Candidates& out) {
  const WordLabel& label = field.labels[i];
  const WordRange head = whole_head(field, i);
  std::uint32_t first = label.ends_name || label.is_legal_form ? left_edge(article, field, i) : i;
  std::uint32_t end = head.end();
  if (label.begins_with_for) {
    end = right_edge(field, head);
    const bool needs_more = !label.ends_name && !label.is_legal_form;
    if (needs_more && end == head.end()) return;  // "House" in "Republican House"
    if (first == i) first = left_edge(article, field, i);
    end = end_of_known_name(field, {first, end - first}, head.end());
  }
  if (first < i && is_article_of(field.language, field.folded(first))) ++first;  // "El Banco de España"
  if (first < i && is_verb_in_front(field, first, end)) ++first;
  if (first == i && end == head.end()) return;
  if (first + 1 == i && end == head.end() && !label.is_legal_form && is_other_compound(field, first)) return;
  const bool has_single_opener = end == head.end() && first + 1 == i && is_all_openers(field, first, i);
  if (has_single_opener && field.tokens[first].starts_sentence) return;
  const bool is_suffix = label.is_legal_form || (label.ends_name && !label.begins_with_for);
  if (is_suffix && !label.is_legal_form && goes_on(field, end)) return;
  if (!label.is_legal_form && (is_in_law(field, end) || is_under_person(article, field, {first, end - first}))) return;
  out.push_back({{first, end - first}, is_suffix ? Rule::Suffix : Rule::Head, label.head_type});
}

}  // namespace

void find_patterns(const ArticleView& article, const FieldView& field, Candidates& out) {
  if (field.is_title_case) return;
  for (std::uint32_t i = 0; i < field.size(); ++i)
    if (field.labels[i].head_words > 0 && !is_shouted(field, i)) add_pattern(article, field, i, out);
}

}  // namespace dateline::indexer::organizations
