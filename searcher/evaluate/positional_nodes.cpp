// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evaluate/positional_nodes.h"

#include "schema/terms.h"
#include "schema/words.h"

namespace dateline::searcher {
namespace {

/// A bare word: at each place where one of its stems stands. The positions of a stem are those of the stem's own term
/// and, where word and stem are the same, of the exact term (see docs/index-format.md).
PositionalOperand stemmed_operand(const Node& word, QueryTerms& terms) {
  const schema::Words words = schema::split_words(word.text, {});
  const std::string_view prefix = prefix_of(word.text_field);
  PositionalOperand operand;
  for (const std::string& stem : terms.stems(words.folded(0))) {
    operand.alternatives.push_back({{schema::exact_term(prefix, stem), 0}});
    operand.alternatives.push_back({{schema::stem_term(prefix, stem), 0}});
  }
  return operand;
}

void add_operand(const Node& node, QueryTerms& terms, PositionalQuery& query) {
  if (node.kind == NodeKind::Word && node.text_field != TextField::Author && QueryTerms::is_single_word(node.text)) {
    query.operands.push_back(stemmed_operand(node, terms));
    query.needed.push_back(terms.word_terms(node));
    return;
  }
  std::vector<PhrasePart> parts = QueryTerms::phrase_parts(node.text, node.text_field);
  if (parts.empty()) return;
  for (const PhrasePart& part : parts) query.needed.push_back({part.term});
  query.operands.push_back({{std::move(parts)}});
}

/// "a b"~N: each word is an operand of its own.
void add_slop_operands(const Node& node, PositionalQuery& query) {
  for (PhrasePart& part : QueryTerms::phrase_parts(node.text, node.text_field)) {
    part.offset = 0;
    query.needed.push_back({part.term});
    query.operands.push_back({{{std::move(part)}}});
  }
}

}  // namespace

PositionalQuery positional_query(const Node& node, QueryTerms& terms) {
  PositionalQuery query;
  if (node.kind == NodeKind::Slop) {
    add_slop_operands(node, query);
    query.window = {query.operands.empty() ? 0 : query.operands.size() - 1 + node.distance, false};
    return query;
  }
  if (node.kind == NodeKind::Near || node.kind == NodeKind::Adjacent) {
    for (const Node& child : node.children) add_operand(child, terms, query);
    const std::size_t gaps = query.operands.empty() ? 0 : query.operands.size() - 1;
    query.window = {gaps * node.distance, node.kind == NodeKind::Adjacent};
    return query;
  }
  add_operand(node, terms, query);
  return query;
}

}  // namespace dateline::searcher
