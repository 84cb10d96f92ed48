// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/words.h"
#include "searcher/snippets/snippet.h"

namespace dateline::searcher {
namespace {

void collect(const Node& node, QueryTerms& terms, SnippetTerms& out);

void collect_text(const Node& node, QueryTerms& terms, SnippetTerms& out) {
  const schema::Words words = schema::split_words(node.text, {});
  if (words.empty()) return;
  if (node.kind == NodeKind::Word && QueryTerms::is_single_word(node.text)) {
    for (std::string& stem : terms.stems(words.folded(0))) out.stems.insert(std::move(stem));
    return;
  }
  std::vector<std::string> folded;
  for (std::size_t i = 0; i < words.size(); ++i) folded.emplace_back(words.folded(i));
  if (folded.size() > 1 && node.kind != NodeKind::Slop) {
    out.phrases.push_back(std::move(folded));
  } else {
    out.exact.insert(folded.begin(), folded.end());
  }
}

void collect_value(const Node& node, SnippetTerms& out) {
  if (node.value.empty()) return;
  if (node.field == ValueField::Country || node.field == ValueField::CountryMain) {
    out.countries.emplace(node.value, node.value);
    for (const std::string& also : node.also) out.countries.emplace(also, node.value);
  }
  if (node.field == ValueField::Organization) out.organizations.insert(node.value);
}

void collect(const Node& node, QueryTerms& terms, SnippetTerms& out) {
  switch (node.kind) {
    case NodeKind::Not:
      return;
    case NodeKind::Word:
    case NodeKind::Exact:
    case NodeKind::Phrase:
    case NodeKind::Slop:
      if (node.text_field != TextField::Author) collect_text(node, terms, out);
      break;
    case NodeKind::Wildcard:
      if (node.text_field != TextField::Author) out.starts.push_back(node.text);
      break;
    case NodeKind::Value:
    case NodeKind::Understood:
      collect_value(node, out);
      break;
    default:
      break;
  }
  for (const Node& child : node.children) collect(child, terms, out);
}

}  // namespace

SnippetTerms snippet_terms(const Node& root, QueryTerms& terms) {
  SnippetTerms out;
  out.stemmers = terms.text_stemmers();
  collect(root, terms, out);
  return out;
}

}  // namespace dateline::searcher
