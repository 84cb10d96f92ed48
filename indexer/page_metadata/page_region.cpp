// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_region.h"

#include "indexer/article_text/class_words.h"
#include "indexer/page_metadata/element_marks.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

/// What the class or id says. Only a few words: sharing buttons and the like often stand in one box with the byline.
RegionKind kind_of_words(std::string_view words) {
  if (words.empty()) return RegionKind::Article;  // most elements
  const ClassMeaning meaning = meaning_of_classes(words).meaning;
  if (meaning == ClassMeaning::Comments || meaning == ClassMeaning::Consent) return RegionKind::Outside;
  // "teaser single", "article-footer": parts of the article.
  if (has_word(words, {"single", "main", "article", "entry", "post"})) return RegionKind::Article;
  if (has_word(words,
               {"related", "recommended", "teaser", "teasers", "popular", "trending", "latest", "recent", "similar",
                "menu", "nav", "navigation", "navbar", "embed", "tweet", "event", "events", "countdown"}))
    return RegionKind::Outside;
  return has_word(words, {"sidebar", "footer"}) ? RegionKind::Margin : RegionKind::Article;
}

}  // namespace

RegionKind PageRegion::begins(NodeIndex node) const {
  const HtmlNode& element = tree_[node];
  if (element.tag == Tag::Text || element.tag == Tag::Html || element.tag == Tag::Body) return RegionKind::Article;
  const bool holds_heading = heading_ != no_node && node <= heading_ && heading_ < element.end;
  if (holds_heading || (element.end - node) * 2 > tree_.size()) return RegionKind::Article;
  switch (element.tag) {
    case Tag::Nav:
    case Tag::Noscript:
    case Tag::Blockquote:
    case Tag::Iframe:
    case Tag::Template:
    case Tag::Select:
      return RegionKind::Outside;
    case Tag::Footer:
      return tree_[element.parent].tag == Tag::Article ? RegionKind::Article : RegionKind::Margin;
    default:
      return std::max(kind_of_words(tree_.raw_attribute(node, "class")),
                      kind_of_words(tree_.raw_attribute(node, "id")));
  }
}

void PageRegion::enter(NodeIndex node) {
  if (node >= outside_end_) {
    const RegionKind begun = begins(node);
    if (begun == RegionKind::Outside) outside_end_ = tree_[node].end;
    if (begun == RegionKind::Margin) margin_end_ = std::max(margin_end_, tree_[node].end);
  }
  kind_ = node < outside_end_ ? RegionKind::Outside : node < margin_end_ ? RegionKind::Margin : RegionKind::Article;
}

}  // namespace dateline::indexer
