// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/tree_builder.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t usual_bytes_a_node = 32;

bool is_foreign(const OpenTags& open) noexcept {
  const std::uint32_t foreign = std::max(open.place_of(Tag::Svg), open.place_of(Tag::Math));
  return foreign > open.place_of(Tag::Foreignobject);
}

bool is_cell(Tag tag) noexcept {
  return tag == Tag::Td || tag == Tag::Th;
}

bool is_table_section(Tag tag) noexcept {
  return tag == Tag::Tbody || tag == Tag::Thead || tag == Tag::Tfoot;
}

bool is_table_part(Tag tag) noexcept {
  return is_cell(tag) || is_table_section(tag) || tag == Tag::Tr || tag == Tag::Caption || tag == Tag::Colgroup;
}

bool is_ruby_part(Tag tag) noexcept {
  return tag == Tag::Rt || tag == Tag::Rp || tag == Tag::Rb || tag == Tag::Rtc;
}

}  // namespace

TreeBuilder::TreeBuilder(std::string_view html) {
  tree_.source_ = html;
  tree_.nodes_.reserve(std::min(html.size() / usual_bytes_a_node + 16, HtmlTree::max_nodes));
  tree_.nodes_.push_back({.tag = Tag::Document});
}

HtmlTree TreeBuilder::build() {
  MarkupTokenizer tokenizer(tree_.source_);
  for (MarkupToken token; tree_.nodes_.size() < HtmlTree::max_nodes && tokenizer.next(token);) {
    switch (token.kind) {
      case MarkupKind::StartTag:
        start(token);
        break;
      case MarkupKind::EndTag:
        end(token);
        break;
      default:
        add_text(token);
    }
  }
  close_to(1);
  tree_.nodes_[0].end = tree_.size();
  return std::move(tree_);
}

NodeIndex TreeBuilder::add_node(Tag tag, std::string_view source) {
  const NodeIndex node = tree_.size();
  const NodeIndex parent = open_.depth() == 0 ? 0 : open_.top().node;
  const auto begin = static_cast<std::uint32_t>(source.data() - tree_.source_.data());
  tree_.nodes_.push_back({parent, node + 1, begin, static_cast<std::uint32_t>(source.size()), tag, false, false});
  return node;
}

// Closes the element at `place` and everything above it; nothing if `place` is 0.
void TreeBuilder::close_to(std::uint32_t place) {
  if (place == 0) return;
  while (open_.depth() >= place) {
    if (open_.top().tag == Tag::A) in_link_ = false;
    tree_.nodes_[open_.top().node].end = tree_.size();
    open_.pop();
  }
}

void TreeBuilder::add_text(const MarkupToken& token) {
  const bool raw = token.kind == MarkupKind::RawText;
  if (!raw && open_.place_of(Tag::Head) != 0 && !is_blank(token.source)) leave_head(Tag::Text);
  const NodeIndex node = add_node(Tag::Text, token.source);
  tree_.nodes_[node].in_link = in_link_;
  const Tag parent = tree_.nodes_[tree_.nodes_[node].parent].tag;
  tree_.nodes_[node].raw = raw && parent != Tag::Title && parent != Tag::Textarea;
  // A raw element ends with its text even where its end tag is missing.
  if (raw && has_trait(parent, RawTag)) close_to(open_.depth());
}

// <head> ends where something stands that does not belong there.
void TreeBuilder::leave_head(Tag tag) {
  const Tag top = open_.top().tag;
  const bool belongs = tag == Tag::Text ? top != Tag::Head && top != Tag::Noscript : has_trait(tag, MetadataTag);
  if (!belongs && !is_foreign(open_) && open_.place_of(Tag::Template) == 0) close_to(open_.place_of(Tag::Head));
}

// The cell, row or section that a part of a table ends.
void TreeBuilder::close_table_parts(Tag tag) {
  const std::uint32_t table = open_.place_of(Tag::Table);
  std::uint32_t place = 0;
  const auto close = [&](Tag part) {
    const std::uint32_t at = open_.place_of(part);
    if (at > table && (place == 0 || at < place)) place = at;
  };
  for (const Tag part : {Tag::Td, Tag::Th, Tag::Caption, Tag::Colgroup}) close(part);
  if (!is_cell(tag)) close(Tag::Tr);
  if (!is_cell(tag) && tag != Tag::Tr) {
    for (const Tag part : {Tag::Tbody, Tag::Thead, Tag::Tfoot}) close(part);
  }
  close_to(place);
}

void TreeBuilder::close_implied(Tag tag) {
  if (has_trait(tag, ClosesParagraph)) close_to(open_.place_in_scope(Tag::P));
  const auto close_item = [&](Tag item) {
    const std::uint32_t place = open_.place_of(item);
    // An item is a barrier itself: it is the last one if nothing else stands above it.
    if (place != 0 && place >= open_.top().item) close_to(place);
  };
  if (tag == Tag::Li) close_item(Tag::Li);
  if (tag == Tag::Dd || tag == Tag::Dt) {
    close_item(Tag::Dd);
    close_item(Tag::Dt);
  }
  const Tag top = open_.top().tag;
  if (is_heading(tag) && is_heading(top)) close_to(open_.depth());
  if ((tag == Tag::Option || tag == Tag::Optgroup) && top == Tag::Option) close_to(open_.depth());
  if (tag == Tag::Optgroup && open_.top().tag == Tag::Optgroup) close_to(open_.depth());
  if (is_ruby_part(tag) && is_ruby_part(top)) close_to(open_.depth());
  if (is_table_part(tag)) close_table_parts(tag);
  if (tag == Tag::Button || tag == Tag::Select) close_to(open_.place_of(tag));
}

bool TreeBuilder::is_dropped(const MarkupToken& token) const noexcept {
  const bool once = token.tag == Tag::Html || token.tag == Tag::Body || token.tag == Tag::Form;
  return once && open_.place_of(token.tag) != 0;
}

void TreeBuilder::start(const MarkupToken& token) {
  const Tag tag = token.tag;
  // HTML ends a drawing that was never closed.
  if (tag < Tag::Unknown && has_trait(tag, ClosesParagraph) && is_foreign(open_))
    close_to(std::max(open_.place_of(Tag::Svg), open_.place_of(Tag::Math)));
  if (open_.place_of(Tag::Head) != 0) leave_head(tag);
  if (is_dropped(token)) return;
  close_implied(tag);
  if (tag == Tag::A) {
    const std::uint32_t link = open_.place_of(Tag::A);
    if (link != 0 && link > open_.top().special) close_to(link);
  }
  const NodeIndex node = add_node(tag, token.source);
  if (tag == Tag::A) in_link_ = find_attribute(token.source, "href").has_value();
  const bool leaf = has_trait(tag, VoidTag) || (token.self_closing && is_foreign(open_));
  if (leaf || open_.is_full()) return;
  open_.push(node, tag, OpenTags::key_of(tag, tag == Tag::Unknown ? tag_name(token.source) : std::string_view()));
}

// An inline end tag closes nothing that lies outside of the innermost block.
void TreeBuilder::close_inline(const MarkupToken& token) {
  const std::string_view name = tag_name(token.source);
  const std::uint32_t place = open_.place_of_key(OpenTags::key_of(token.tag, name));
  if (place == 0 || (place <= open_.top().special && place != open_.depth())) return;
  // Names that are not known may share a key.
  const std::string_view opened = tag_name(tree_.source(open_.at(place).node));
  if (token.tag != Tag::Unknown || ascii_lower(opened) == ascii_lower(name)) close_to(place);
}

void TreeBuilder::end(const MarkupToken& token) {
  const Tag tag = token.tag;
  if (tag == Tag::A) in_link_ = false;
  if (tag == Tag::Br || (tag == Tag::P && open_.place_in_scope(Tag::P) == 0)) {
    add_node(tag, token.source.substr(0, tag_name(token.source).size()));
  } else if (tag == Tag::Body || tag == Tag::Html) {
    return;  // what follows still belongs to the page
  } else if (is_heading(tag)) {
    std::uint32_t place = 0;
    for (const Tag heading : {Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6})
      place = std::max(place, open_.place_in_scope(heading));
    close_to(place);
  } else if (tag == Tag::Table || tag == Tag::Head || tag == Tag::Select) {
    close_to(open_.place_of(tag));
  } else if (is_table_part(tag)) {
    const std::uint32_t place = open_.place_of(tag);
    if (place > open_.place_of(Tag::Table)) close_to(place);
  } else if (has_trait(tag, BlockEndTag) || tag == Tag::Li || tag == Tag::Dd || tag == Tag::Dt) {
    close_to(open_.place_in_scope(tag));
  } else {
    close_inline(token);
  }
}

}  // namespace dateline::indexer
