// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_region.h"

#include "indexer/article_text/class_words.h"
#include "indexer/page_metadata/element_marks.h"

namespace dateline::indexer {

bool PageRegion::begins_furniture(NodeIndex node) const {
  const HtmlNode& element = tree_[node];
  if (element.tag == Tag::Text || element.tag == Tag::Html || element.tag == Tag::Body) return false;
  const bool holds_heading = heading_ != no_node && node <= heading_ && heading_ < element.end;
  if (holds_heading || (element.end - node) * 2 > tree_.size()) return false;
  if (element.tag == Tag::Nav || element.tag == Tag::Footer || element.tag == Tag::Noscript)
    return element.tag != Tag::Footer || tree_[element.parent].tag != Tag::Article;
  for (const std::string_view name : {"class", "id"}) {
    const std::string_view value = tree_.raw_attribute(node, name);
    const ClassMeaning meaning = meaning_of_classes(value).meaning;
    if (meaning == ClassMeaning::Comments || meaning == ClassMeaning::Consent) return true;
    // Sharing buttons and the like often stand in one box with the byline.
    if (has_word(value, {"related", "recommended", "sidebar", "teaser", "teasers", "footer", "popular", "trending",
                         "latest", "recent", "similar", "widget", "menu", "nav"}))
      return true;
  }
  return false;
}

void PageRegion::enter(NodeIndex node) {
  in_furniture_ = node < furniture_end_;
  if (in_furniture_ || !begins_furniture(node)) return;
  furniture_end_ = tree_[node].end;
  in_furniture_ = true;
}

}  // namespace dateline::indexer
