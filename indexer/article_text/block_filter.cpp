// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/block_filter.h"

#include "indexer/article_text/boilerplate.h"

#include <algorithm>
#include <unordered_map>

namespace dateline::indexer {
namespace {

constexpr std::uint32_t longest_boilerplate_words = 25;
constexpr std::size_t most_looked_up = 20'000;  // lines of a page; more are no article
constexpr std::uint32_t least_repeated_letters = 40;
constexpr std::uint32_t least_introduction_words = 3;
constexpr double most_link_share = 0.5;        // of a paragraph
constexpr double least_unlinked_words = 5;     // a sentence with so many is text, whatever else it links to
constexpr double most_ending_share = 0.3;      // of the prose that may stand behind a heading of furniture
constexpr double most_list_link_share = 0.75;  // of a list: its items name what they are about

using Blocks = std::vector<const TextBlock*>;

// "The reports say:", but not "More:".
bool introduces_list(const TextBlock& block, std::string_view text) {
  const bool colon = text.ends_with(":") || text.ends_with("：");
  return colon && block.kind != BlockKind::Heading && block.words >= least_introduction_words;
}

class BlockFilter {
public:
  BlockFilter(const HtmlTree& tree, const BlockList& list, std::span<const std::string> titles)
      : tree_(tree), list_(list), titles_(titles) {}

  Blocks filter(NodeIndex root) {
    Blocks blocks;
    for (const TextBlock& block : list_.blocks) {
      if (block.first < root || block.first >= tree_[root].end || block.dropped) continue;
      if (is_title(block) || is_repeated(block)) continue;
      seen_good_ = seen_good_ || block.good;
      if (!is_phrase(block)) {
        blocks.push_back(&block);
      } else if (block.kind == BlockKind::Heading && ending_ == npos) {
        ending_ = blocks.size();
      }
    }
    cut_ending(blocks);
    blocks = without_links(blocks);
    trim_front(blocks);
    trim_back(blocks);
    return without_empty_sections(blocks);
  }

private:
  [[nodiscard]] bool is_title(const TextBlock& block) const {
    // Some pages make every heading an h1.
    if (!seen_good_ && block.kind == BlockKind::Heading && tree_[block.element].tag == Tag::H1) return true;
    const std::string_view text = list_.text_of(block);
    return std::any_of(titles_.begin(), titles_.end(), [&](const std::string& title) {
      return title.starts_with(text) && text.size() * 2 > title.size();  // "Ministers meet - The Paper"
    });
  }

  [[nodiscard]] bool is_phrase(const TextBlock& block) {
    if (block.words > longest_boilerplate_words || looked_up_ >= most_looked_up) return false;
    ++looked_up_;
    return is_boilerplate(list_.text_of(block));
  }

  // A heading of furniture ("About the author", "Related stories") ends the article if little prose follows.
  void cut_ending(Blocks& blocks) const {
    if (ending_ == npos) return;
    double before = 0;
    double after = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i)
      (i < ending_ ? before : after) += blocks[i]->good ? blocks[i]->letters : 0;
    if (after <= most_ending_share * (before + after)) blocks.resize(ending_);
  }

  // The same paragraph among the children of one element is meant so; elsewhere it is the copy for another screen.
  bool is_repeated(const TextBlock& block) {
    if (!block.good && (block.kind != BlockKind::Paragraph || block.letters < least_repeated_letters)) return false;
    const NodeIndex parent = tree_[block.element].parent;
    return seen_.try_emplace(list_.text_of(block), parent).first->second != parent;
  }

  // The blocks of one list or table stand or fall together. A list of links stays where the text leads up to it.
  [[nodiscard]] Blocks without_links(const Blocks& blocks) const {
    Blocks kept;
    for (auto begin = blocks.begin(); begin != blocks.end();) {
      const NodeIndex list = (*begin)->list;
      auto end = begin + 1;
      while (list != no_node && end != blocks.end() && (*end)->list == list) ++end;
      const bool introduced = !kept.empty() && introduces_list(*kept.back(), list_.text_of(*kept.back()));
      const bool is_text = list == no_node ? is_text_alone(**begin) : introduced || is_text_list(begin, end);
      if (is_text) kept.insert(kept.end(), begin, end);
      begin = end;
    }
    return kept;
  }

  static bool is_text_alone(const TextBlock& block) {
    if (block.teaser) return false;
    if (block.good || block.kind == BlockKind::Heading || link_share(block) <= most_link_share) return true;
    return block.is_sentence && block.words * (1 - link_share(block)) >= least_unlinked_words;
  }

  static bool is_text_list(Blocks::const_iterator begin, Blocks::const_iterator end) {
    double letters = 0;
    double links = 0;
    for (auto block = begin; block != end; ++block) {
      letters += (*block)->letters;
      links += (*block)->teaser ? (*block)->letters : (*block)->link_letters;
    }
    return links <= most_list_link_share * letters;
  }

  static void trim_front(Blocks& blocks) {
    const auto good = std::find_if(blocks.begin(), blocks.end(), [](const TextBlock* block) { return block->good; });
    if (good == blocks.end()) return;
    auto begin = good;
    while (begin != blocks.begin() && ((*(begin - 1))->kind == BlockKind::Heading || (*(begin - 1))->is_sentence))
      --begin;
    blocks.erase(blocks.begin(), begin);
  }

  // Behind the last prose only its neighbours in the same element stay: short last lines, a list, code.
  void trim_back(Blocks& blocks) const {
    const auto good = std::find_if(blocks.rbegin(), blocks.rend(), [](const TextBlock* block) { return block->good; });
    if (good == blocks.rend()) return;
    const NodeIndex parent = tree_[(*good)->element].parent;
    auto kept = good.base();
    for (auto block = kept; block != blocks.end() && is_neighbour(**block, parent); ++block) {
      if ((*block)->kind != BlockKind::Heading && ((*block)->is_sentence || (*block)->list != no_node))
        kept = block + 1;
    }
    blocks.erase(kept, blocks.end());
  }

  [[nodiscard]] bool is_neighbour(const TextBlock& block, NodeIndex parent) const {
    const NodeIndex element = block.list == no_node ? block.element : block.list;
    return tree_[element].parent == parent;
  }

  // A heading goes if the next block is a heading of the same or a higher rank, or none.
  [[nodiscard]] Blocks without_empty_sections(const Blocks& blocks) const {
    Blocks kept;
    Tag next = Tag::H1;
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
      const bool heading = (*block)->kind == BlockKind::Heading;
      const Tag tag = heading ? tree_[(*block)->element].tag : Tag::P;
      if (!heading || !is_heading(next) || next > tag) kept.push_back(*block);
      next = tag;
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  const HtmlTree& tree_;
  const BlockList& list_;
  std::span<const std::string> titles_;
  bool seen_good_ = false;
  std::size_t looked_up_ = 0;
  std::size_t ending_ = npos;                             // before this block stood the first heading that is furniture
  std::unordered_map<std::string_view, NodeIndex> seen_;  // the parent of the first of its words
};

}  // namespace

Blocks filter_blocks(const HtmlTree& tree, const BlockList& list, NodeIndex root, std::span<const std::string> titles) {
  return BlockFilter(tree, list, titles).filter(root);
}

}  // namespace dateline::indexer
