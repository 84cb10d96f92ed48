// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/teasers.h"

namespace dateline::indexer {
namespace {

constexpr std::uint32_t longest_teaser_words = 50;
constexpr std::uint32_t least_title_letters = 20;  // a shorter link names a thing, not a story
constexpr double least_title_link_share = 0.9;
constexpr double least_item_link_share = 0.3;
constexpr std::size_t least_run = 3;
constexpr std::size_t longest_blocks = 4;  // title, section, date, text

bool is_linked_heading(const TextBlock& block) noexcept {
  return block.kind == BlockKind::Heading && link_share(block) >= least_title_link_share;
}

bool is_linked_item(const TextBlock& block) noexcept {
  return block.kind == BlockKind::Item && block.opens_with_link && block.link_letters >= least_title_letters &&
         link_share(block) >= least_item_link_share;
}

class TeaserMarker {
public:
  explicit TeaserMarker(std::vector<TextBlock>& blocks) : blocks_(blocks) {}

  void mark() {
    for (std::size_t i = 0; i < blocks_.size();) {
      const std::size_t end = teaser_end(i);
      if (end == i) {
        end_run(i);
        ++i;
        continue;
      }
      if (run_ == 0) begin_ = i;
      has_texts_ = end > i + 1;
      ++run_;
      i = end;
    }
    end_run(blocks_.size());
  }

private:
  // Behind the teaser that starts at `first`; `first` itself where none does. A heading's teaser goes on to the next
  // heading if that is near.
  [[nodiscard]] std::size_t teaser_end(std::size_t first) const {
    if (is_linked_item(blocks_[first]) && blocks_[first].words <= longest_teaser_words) return first + 1;
    if (!is_linked_heading(blocks_[first])) return first;
    std::uint32_t words = 0;
    for (std::size_t i = first + 1; i < blocks_.size() && i <= first + longest_blocks; ++i) {
      if (blocks_[i].kind == BlockKind::Heading) return i;
      words += blocks_[i].words;
      if (words > longest_teaser_words) break;
    }
    // The last of a run has no heading behind it; a short text belongs to it if the others have texts, too.
    if (run_ + 1 < least_run) return first;
    const bool text_follows = first + 1 < blocks_.size() && blocks_[first + 1].words <= longest_teaser_words;
    return first + (has_texts_ && text_follows ? 2 : 1);
  }

  void end_run(std::size_t end) {
    if (run_ >= least_run) {
      for (std::size_t i = begin_; i < end; ++i) {
        blocks_[i].good = false;
        blocks_[i].teaser = true;
      }
    }
    run_ = 0;
  }

  std::vector<TextBlock>& blocks_;
  std::size_t begin_ = 0;   // of the run
  std::size_t run_ = 0;     // teasers in it
  bool has_texts_ = false;  // the last of them has more than a title
};

}  // namespace

void mark_teasers(BlockList& list) {
  TeaserMarker(list.blocks).mark();
}

}  // namespace dateline::indexer
