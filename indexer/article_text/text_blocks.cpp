// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/text_blocks.h"

#include "indexer/article_text/prose.h"
#include "indexer/html/entities.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::uint32_t good_words = 10;          // of a sentence
constexpr std::uint32_t good_words_unended = 25;  // of a text that does not end as sentences do
constexpr double good_link_share = 0.5;

// Never the text of an article, whatever is inside.
bool is_never_text(Tag tag, const BlockScope& scope) noexcept {
  using enum Tag;
  switch (tag) {
    case Script:
    case Style:
    case Template:
    case Svg:
    case Math:
    case Iframe:
    case Canvas:
    case Audio:
    case Video:
    case Map:
    case Nav:
    case Button:
    case Select:
    case Textarea:
    case Title:
    case Noframes:
    case Noembed:
    case Figcaption:
    case Rt:
    case Rp:
    case Dialog:
    case Applet:
      return true;
    case Noscript:
      return !scope.noscript;
    default:
      return false;
  }
}

// What the elements around a place mean for its text.
struct Place {
  NodeIndex end = 0;
  NodeIndex element = 0;
  NodeIndex list = no_node;
  NodeIndex item = no_node;
  BlockKind kind = BlockKind::Paragraph;
  bool in_table = false;
};

Place enter(Place place, const HtmlTree& tree, NodeIndex node) {
  const Tag tag = tree[node].tag;
  place.end = tree[node].end;
  if (!has_trait(tag, BlockTag)) return place;
  place.element = node;
  const bool is_list = tag == Tag::Ul || tag == Tag::Ol || tag == Tag::Dl;
  if ((is_list || tag == Tag::Table) && place.list == no_node) {
    place.list = node;
    place.in_table = tag == Tag::Table;
  }
  if (tag == Tag::Li || tag == Tag::Dd || tag == Tag::Dt || tag == Tag::Tr) place.item = node;
  if (is_heading(tag)) place.kind = BlockKind::Heading;
  if (tag == Tag::Li || tag == Tag::Dd || tag == Tag::Dt) place.kind = BlockKind::Item;
  if (tag == Tag::Td || tag == Tag::Th) place.kind = BlockKind::Cell;
  if (tag == Tag::Pre) place.kind = BlockKind::Preformatted;
  return place;
}

class BlockReader {
public:
  BlockReader(const HtmlTree& tree, const BlockScope& scope) : tree_(tree), scope_(scope) {
    places_.push_back({tree.size(), 0, no_node, no_node, BlockKind::Paragraph, false});
  }

  BlockList read() {
    for (NodeIndex node = 1; node < tree_.size(); ++node) {
      while (places_.back().end <= node) leave();
      const HtmlNode& at = tree_[node];
      if (at.tag == Tag::Text) {
        add_text(node);
      } else if (is_never_text(at.tag, scope_)) {
        if (has_trait(at.tag, BlockTag)) end_block();
        node = at.end - 1;
      } else if (at.tag == Tag::Br) {
        break_line();
      } else {
        if (has_trait(at.tag, BlockTag)) end_block();
        if (at.end > node + 1) places_.push_back(enter(places_.back(), tree_, node));
      }
    }
    end_block();
    return std::move(list_);
  }

private:
  void leave() {
    const NodeIndex element = places_.back().element;
    if (places_.size() > 1 && places_[places_.size() - 2].element != element) end_block();
    places_.pop_back();
  }

  void add_text(NodeIndex node) {
    if (tree_[node].raw) return;
    const std::size_t before = raw_.size();
    append_decoded(tree_.source(node), raw_);
    const std::uint32_t letters = count_visible(std::string_view(raw_).substr(before));
    if (letters == 0) return;
    if (block_.letters == 0) {
      block_.first = node;
      block_.opens_with_link = tree_[node].in_link;
    }
    block_.last = node;
    block_.letters += letters;
    if (tree_[node].in_link) block_.link_letters += letters;
    breaks_ = 0;
  }

  // One <br> is a space, two are a paragraph.
  void break_line() {
    raw_ += places_.back().kind == BlockKind::Preformatted ? '\n' : ' ';
    if (++breaks_ >= 2) end_block();
  }

  void end_block() {
    breaks_ = 0;
    if (block_.letters > 0) {
      const Place& place = places_.back();
      const std::string clean = clean_characters(raw_);
      const std::string text = place.kind == BlockKind::Preformatted ? clean : one_line(clean);
      block_.begin = static_cast<std::uint32_t>(list_.text.size());
      block_.length = static_cast<std::uint32_t>(text.size());
      block_.element = place.element;
      block_.list = place.list;
      block_.item = place.item;
      block_.kind = place.kind;
      block_.in_table = place.in_table;
      block_.words = count_words(text);
      block_.is_sentence = ends_sentence(text);
      const double unlinked_words = block_.words * (1 - link_share(block_));
      const bool enough = block_.words >= (block_.is_sentence ? good_words : good_words_unended);
      const bool few_links = link_share(block_) < good_link_share || unlinked_words >= good_words_unended;
      block_.good = enough && few_links && block_.kind != BlockKind::Heading && !is_cut_off(text);
      list_.text += text;
      if (!is_blank(text)) list_.blocks.push_back(block_);
    }
    block_ = {};
    raw_.clear();
  }

  const HtmlTree& tree_;
  BlockScope scope_;
  BlockList list_;
  std::vector<Place> places_;
  TextBlock block_;
  std::string raw_;
  int breaks_ = 0;
};

}  // namespace

BlockList read_blocks(const HtmlTree& tree, const BlockScope& scope) {
  return BlockReader(tree, scope).read();
}

double link_share(const TextBlock& block) noexcept {
  return block.letters == 0 ? 0 : static_cast<double>(block.link_letters) / block.letters;
}

}  // namespace dateline::indexer
