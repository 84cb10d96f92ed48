// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/find_patterns.h"

#include "indexer/entities/organizations/closed_words.h"
#include "indexer/entities/organizations/name_edges.h"

namespace dateline::indexer::organizations {
namespace {

/// "Inc" and "Co" in "Acme Co Inc": legal forms that follow each other make one head.
WordRange whole_head(const FieldView& field, std::uint32_t first) {
  WordRange head{first, field.labels[first].head_words};
  if (!field.labels[first].is_legal_form) return head;
  while (head.end() < field.size() && field.labels[head.end()].is_legal_form) {
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

void add_pattern(const ArticleView& article, const FieldView& field, std::uint32_t i, Candidates& out) {
  const WordLabel& label = field.labels[i];
  const WordRange head = whole_head(field, i);
  std::uint32_t first = label.ends_name || label.is_legal_form ? left_edge(article, field, i) : i;
  std::uint32_t end = head.end();
  if (label.begins_with_for) {
    end = right_edge(field, head);
    if (first == i) first = left_edge(article, field, i);
  }
  if (first == i && end == head.end()) return;
  const bool has_single_opener = end == head.end() && first + 1 == i && is_all_openers(field, first, i);
  if (has_single_opener && field.tokens[first].starts_sentence) return;
  const bool is_suffix = label.is_legal_form || (label.ends_name && !label.begins_with_for);
  out.push_back({{first, end - first}, is_suffix ? Rule::Suffix : Rule::Head, label.head_type});
}

}  // namespace

void find_patterns(const ArticleView& article, const FieldView& field, Candidates& out) {
  if (field.is_title_case) return;
  for (std::uint32_t i = 0; i < field.size(); ++i)
    if (field.labels[i].head_words > 0 && !field.tokens[i].among_capitals) add_pattern(article, field, i, out);
}

}  // namespace dateline::indexer::organizations
