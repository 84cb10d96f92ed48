// SPDX-License-Identifier: GPL-3.0-or-later
// How does a name that was understood stand in the query tree?
#include "schema/stemming.h"
#include "searcher/query/understanding.h"

#include <algorithm>
#include <utility>

namespace dateline::searcher {
namespace {

/// The words of a name as free words: stop words count only where nothing else is there ("Bank of China").
Node words_of_name(std::string_view typed) {
  std::vector<Node> words;
  std::vector<Node> stop_words;
  for (std::size_t start = 0; start < typed.size();) {
    const std::size_t end = std::min(typed.find(' ', start), typed.size());
    const schema::Words split = schema::split_words(typed.substr(start, end - start), "und");
    if (!split.empty()) {
      Node word;
      word.kind = split.size() == 1 ? NodeKind::Word : NodeKind::Phrase;
      word.text = typed.substr(start + split[0].start, split[split.size() - 1].end - split[0].start);
      word.free_word = true;
      const bool is_stop = split.size() == 1 && schema::is_stop_word(split.folded(0), "en") &&
                           query_case(schema::letter_case(word.text)) != QueryCase::Upper;
      (is_stop ? stop_words : words).push_back(std::move(word));
    }
    start = end + 1;
  }
  if (words.empty()) words = std::move(stop_words);
  if (words.size() == 1) return std::move(words.front());
  Node all;
  all.kind = NodeKind::And;
  all.children = std::move(words);
  return all;
}

}  // namespace

Node understood_node(const FoundName& name, std::string typed) {
  Node node;
  node.kind = NodeKind::Understood;
  node.field = name.field;
  node.value = name.value;
  node.label = name.label;
  node.also = name.also;
  node.widens = name.widens;
  node.free_word = true;
  node.text = std::move(typed);
  node.children.push_back(words_of_name(node.text));
  return node;
}

}  // namespace dateline::searcher
