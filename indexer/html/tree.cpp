// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tree.h"

#include "indexer/html/entities.h"
#include "indexer/html/tree_builder.h"
#include "indexer/readers/characters/tidy.h"

namespace dateline::indexer {

HtmlTree HtmlTree::parse(std::string_view html) {
  return TreeBuilder(html.substr(0, max_source_bytes)).build();
}

NodeIndex HtmlTree::next_sibling(NodeIndex node) const noexcept {
  const NodeIndex parent = nodes_[node].parent;
  const NodeIndex next = nodes_[node].end;
  return parent != no_node && next < nodes_[parent].end ? next : no_node;
}

NodeIndex HtmlTree::find(Tag tag, NodeIndex from) const noexcept {
  for (NodeIndex node = from; node < size(); ++node) {
    if (nodes_[node].tag == tag) return node;
  }
  return no_node;
}

std::string_view HtmlTree::raw_attribute(NodeIndex node, std::string_view name) const noexcept {
  if (is_text(node)) return {};
  return find_attribute(source(node), name).value_or(std::string_view());
}

bool HtmlTree::has_attribute(NodeIndex node, std::string_view name) const noexcept {
  return !is_text(node) && find_attribute(source(node), name).has_value();
}

std::string HtmlTree::attribute(NodeIndex node, std::string_view name) const {
  const std::string_view raw = raw_attribute(node, name);
  return raw.empty() ? std::string() : one_line(clean_characters(decode_entities(raw)));
}

bool HtmlTree::has_class(NodeIndex node, std::string_view token) const noexcept {
  return has_token(raw_attribute(node, "class"), token);
}

std::string HtmlTree::text_of(NodeIndex node, std::size_t max_bytes) const {
  std::string text;
  for (NodeIndex n = node; n < nodes_[node].end && text.size() < max_bytes; ++n) {
    const HtmlNode& at = nodes_[n];
    if (at.tag != Tag::Text) {
      if (has_trait(at.tag, BlockTag) || at.tag == Tag::Br) text += ' ';
    } else if (!at.raw) {
      append_decoded(source(n).substr(0, max_bytes), text);
    } else if (at.parent == node) {
      text += source(n);
    }
  }
  return one_line(clean_characters(text));
}

}  // namespace dateline::indexer
