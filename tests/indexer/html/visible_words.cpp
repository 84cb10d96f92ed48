// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/html/visible_words.h"

#include "indexer/html/entities.h"
#include "indexer/html/tree.h"
#include "indexer/readers/characters/tidy.h"

#include <gumbo.h>
#include <memory>
#include <sstream>

namespace dateline::indexer {
namespace {

using Words = std::vector<std::string>;

void add_words(const std::string& text, Words& words) {
  std::istringstream line(one_line(clean_characters(text)));
  for (std::string word; line >> word;) words.push_back(word);
}

bool is_hidden(Tag tag) {
  return tag == Tag::Script || tag == Tag::Style || tag == Tag::Template || tag == Tag::Title;
}

bool is_hidden(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_TITLE;
}

struct FreeGumbo {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

const GumboVector* children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
  const bool element = node.type == GUMBO_NODE_ELEMENT && !is_hidden(node.v.element.tag);
  return element ? &node.v.element.children : nullptr;
}

}  // namespace

Words words_of_our_tree(std::string_view html) {
  const HtmlTree tree = HtmlTree::parse(html);
  Words words;
  for (NodeIndex node = 0; node < tree.size(); ++node) {
    if (is_hidden(tree[node].tag)) {
      node = tree[node].end - 1;
    } else if (tree.is_text(node)) {
      add_words(tree[node].raw ? std::string(tree.source(node)) : decode_entities(tree.source(node)), words);
    }
  }
  return words;
}

Words words_of_gumbo(std::string_view html) {
  const std::unique_ptr<GumboOutput, FreeGumbo> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()));
  Words words;
  std::vector<const GumboNode*> open{output->document};
  while (!open.empty()) {
    const GumboNode& node = *open.back();
    open.pop_back();
    if (node.type == GUMBO_NODE_TEXT) add_words(node.v.text.text, words);
    const GumboVector* children = children_of(node);
    for (unsigned i = children == nullptr ? 0 : children->length; i > 0; --i)
      open.push_back(static_cast<const GumboNode*>(children->data[i - 1]));
  }
  return words;
}

}  // namespace dateline::indexer
