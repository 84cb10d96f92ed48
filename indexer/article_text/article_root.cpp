// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/article_root.h"

#include "indexer/article_text/class_words.h"
#include "indexer/article_text/prose_sums.h"

namespace dateline::indexer {
namespace {

constexpr double bad_weight = 0.5;
constexpr double nearly_as_good = 0.985;
constexpr double least_article_body_share = 0.2;

bool has_content_class(const HtmlTree& tree, NodeIndex node) {
  return meaning_of_classes(tree.raw_attribute(node, "class")).meaning == ClassMeaning::Content ||
         meaning_of_classes(tree.raw_attribute(node, "id")).meaning == ClassMeaning::Content;
}

double prior(const HtmlTree& tree, NodeIndex node) {
  const Tag tag = tree[node].tag;
  if (tag == Tag::Article) return 1.1;
  if (tag == Tag::Main) return 1.05;
  if (tag == Tag::Body || tag == Tag::Html || tag == Tag::Document) return 0.9;
  return has_content_class(tree, node) ? 1.1 : 1.0;
}

bool is_article_body(const HtmlTree& tree, NodeIndex node) {
  return has_token(tree.raw_attribute(node, "itemprop"), "articlebody");
}

class RootFinder {
public:
  RootFinder(const HtmlTree& tree, const BlockList& list) : tree_(tree), sums_(tree, list) {}

  NodeIndex find() const {
    if (const NodeIndex body = best_article_body(); body != no_node) return body;
    NodeIndex best = 0;
    double best_score = score(0);
    for (NodeIndex node = 1; node < tree_.size(); ++node) {
      if (!may_hold_article(node)) continue;
      const double one = score(node);
      if (one > best_score) {
        best = node;
        best_score = one;
      }
    }
    return deepest(best, best_score * nearly_as_good);
  }

private:
  [[nodiscard]] bool may_hold_article(NodeIndex node) const {
    const Tag tag = tree_[node].tag;
    if (tag == Tag::Text || tree_[node].end == node + 1 || sums_.good(node) == 0) return false;
    return has_trait(tag, BlockTag) ? tag != Tag::P && tag != Tag::Li && !is_heading(tag) : tag == Tag::Unknown;
  }

  [[nodiscard]] double score(NodeIndex node) const {
    return prior(tree_, node) * sums_.good(node) - bad_weight * sums_.bad(node);
  }

  [[nodiscard]] NodeIndex best_article_body() const {
    NodeIndex best = no_node;
    for (NodeIndex node = 1; node < tree_.size(); ++node) {
      if (tree_.is_text(node) || sums_.good(node) == 0 || !is_article_body(tree_, node)) continue;
      if (best == no_node || sums_.good(node) > sums_.good(best)) best = node;
    }
    const bool enough = best != no_node && sums_.good(best) >= least_article_body_share * sums_.all_good();
    return enough ? best : no_node;
  }

  // The last element in document order inside `top` that reaches `least` is the deepest of its branch.
  [[nodiscard]] NodeIndex deepest(NodeIndex top, double least) const {
    NodeIndex best = top;
    for (NodeIndex node = top + 1; node < tree_[top].end; ++node) {
      if (node < tree_[best].end && may_hold_article(node) && score(node) >= least) best = node;
    }
    return best;
  }

  const HtmlTree& tree_;
  ProseSums sums_;
};

}  // namespace

NodeIndex find_article_root(const HtmlTree& tree, const BlockList& list) {
  return RootFinder(tree, list).find();
}

}  // namespace dateline::indexer
