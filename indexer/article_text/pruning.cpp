// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/pruning.h"

#include "indexer/article_text/class_words.h"
#include "indexer/article_text/prose_sums.h"
#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr double kept_share = 0.4;
constexpr std::uint32_t least_remaining_letters = 300;
constexpr double most_letters_if_likely = 300;  // of prose: a part with more is no mere caption or menu

constexpr std::array<std::string_view, 11> furniture_roles{"navigation",  "complementary", "banner",  "contentinfo",
                                                           "search",      "menu",          "menubar", "dialog",
                                                           "alertdialog", "toolbar",       "tablist"};

struct Verdict {
  ClassMeaning meaning = ClassMeaning::None;
  std::size_t reason = 0;  // counts together with everything of the same reason
};

// Reasons beside the words of classes.
enum Reason : std::size_t { ByTag, ByRole, ByHiding, FirstWord };

bool is_hidden(const HtmlTree& tree, NodeIndex node) {
  if (tree.has_attribute(node, "hidden") || starts_with_ignoring_case(tree.raw_attribute(node, "aria-hidden"), "true"))
    return true;
  std::string style = ascii_lower(tree.raw_attribute(node, "style").substr(0, 256));
  std::erase_if(style, is_ascii_space);
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_furniture_role(std::string_view role) {
  return std::any_of(furniture_roles.begin(), furniture_roles.end(), [&](std::string_view known) {
    return role.size() == known.size() && starts_with_ignoring_case(role, known);
  });
}

bool is_furniture_tag(Tag tag) {
  using enum Tag;
  return tag == Aside || tag == Footer || tag == Menu;
}

bool is_likely_furniture_tag(Tag tag) {
  using enum Tag;
  return tag == Header || tag == Form || tag == Fieldset || tag == Label || tag == Address;
}

bool names_article(const HtmlTree& tree, NodeIndex node) {
  const Tag tag = tree[node].tag;
  if (tag == Tag::Article || tag == Tag::Main || tag == Tag::Body || tag == Tag::Html) return true;
  return tree.has_class(node, "hentry") || has_token(tree.raw_attribute(node, "itemprop"), "articlebody");
}

Verdict judge_class(const HtmlTree& tree, NodeIndex node) {
  ClassWord strongest;
  for (const std::string_view attribute : {"class", "id"}) {
    const ClassWord found = meaning_of_classes(tree.raw_attribute(node, attribute));
    const bool outranks = found.meaning == ClassMeaning::Comments || found.meaning == ClassMeaning::Consent;
    if (strongest.meaning == ClassMeaning::None || outranks) strongest = found;
  }
  if (strongest.meaning == ClassMeaning::Content) return {};
  return {strongest.meaning, FirstWord + strongest.word};
}

Verdict judge(const HtmlTree& tree, NodeIndex node, const PruneRules& rules) {
  const Tag tag = tree[node].tag;
  if (is_furniture_tag(tag)) return {ClassMeaning::Furniture, ByTag};
  if (is_likely_furniture_tag(tag)) return {ClassMeaning::LikelyFurniture, ByTag};
  if (tree[node].length <= name_of(tag).size()) return {};  // no attributes
  if (is_furniture_role(tree.raw_attribute(node, "role"))) return {ClassMeaning::Furniture, ByRole};
  if (is_hidden(tree, node)) return {ClassMeaning::Furniture, ByHiding};
  if (!rules.by_class || names_article(tree, node)) return {};
  return judge_class(tree, node);
}

struct Candidate {
  NodeIndex node = 0;
  Verdict verdict;
};

bool is_wanted(ClassMeaning meaning, bool readers) {
  const bool by_readers = meaning == ClassMeaning::Comments || meaning == ClassMeaning::Consent;
  return readers == by_readers;
}

// Drops the blocks that lie inside of `nodes`, which are in document order and do not overlap. A block of which only a
// part does (highlighted code begins with <span class="comment">) stays.
void drop(const HtmlTree& tree, BlockList& list, const std::vector<NodeIndex>& nodes) {
  auto block = list.blocks.begin();
  for (const NodeIndex node : nodes) {
    block = std::lower_bound(block, list.blocks.end(), node,
                             [](const TextBlock& known, NodeIndex wanted) { return known.first < wanted; });
    for (; block != list.blocks.end() && block->first < tree[node].end; ++block) {
      if (block->last < tree[node].end) block->dropped = true;
    }
  }
}

class Pruner {
public:
  Pruner(const HtmlTree& tree, BlockList& list, const PruneRules& rules) : tree_(tree), list_(list), rules_(rules) {
    for (NodeIndex node = 1; node < tree.size(); ++node) {
      if (tree.is_text(node) || tree[node].end == node + 1) continue;
      const Verdict verdict = judge(tree, node, rules);
      if (verdict.meaning != ClassMeaning::None) candidates_.push_back({node, verdict});
    }
  }

  void prune_readers() {
    const ProseSums sums(tree_, list_);
    std::vector<NodeIndex> dropped;
    std::uint32_t remaining = sums.all_good();
    NodeIndex behind = 0;
    for (const Candidate& candidate : candidates_) {
      if (candidate.node < behind || !is_wanted(candidate.verdict.meaning, true)) continue;
      const std::uint32_t good = sums.good(candidate.node);
      const bool small = good <= kept_share * sums.all_good();
      if (!small && remaining - good < least_remaining_letters) continue;
      remaining -= good;
      dropped.push_back(candidate.node);
      behind = tree_[candidate.node].end;
    }
    drop(tree_, list_, dropped);
  }

  void prune_furniture() {
    const ProseSums sums(tree_, list_);
    const double most = kept_share * sums.all_good();
    const std::vector<double> by_reason = letters_by_reason(sums, most);
    std::vector<NodeIndex> dropped;
    NodeIndex behind = 0;
    for (const Candidate& candidate : candidates_) {
      if (candidate.node < behind || !is_wanted(candidate.verdict.meaning, false)) continue;
      const bool likely = candidate.verdict.meaning == ClassMeaning::LikelyFurniture;
      const double most_here = likely ? std::min<double>(most, most_letters_if_likely) : most;
      if (sums.good(candidate.node) > most_here || by_reason[candidate.verdict.reason] > most) continue;
      dropped.push_back(candidate.node);
      behind = tree_[candidate.node].end;
    }
    drop(tree_, list_, dropped);
  }

private:
  // A page that names its paragraphs with a word for furniture means something else by it.
  [[nodiscard]] std::vector<double> letters_by_reason(const ProseSums& sums, double most) const {
    std::vector<double> letters(FirstWord + class_word_count());
    std::vector<NodeIndex> behind(letters.size());
    for (const Candidate& candidate : candidates_) {
      const std::size_t reason = candidate.verdict.reason;
      const double good = sums.good(candidate.node);
      if (candidate.node < behind[reason] || reason < FirstWord || good > most) continue;
      letters[reason] += good;
      behind[reason] = tree_[candidate.node].end;
    }
    return letters;
  }

  const HtmlTree& tree_;
  BlockList& list_;
  PruneRules rules_;
  std::vector<Candidate> candidates_;
};

}  // namespace

void prune(const HtmlTree& tree, BlockList& list, const PruneRules& rules) {
  Pruner pruner(tree, list, rules);
  pruner.prune_readers();
  pruner.prune_furniture();
}

}  // namespace dateline::indexer
