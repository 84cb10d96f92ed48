// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_parts.h"

#include "indexer/readers/characters/ascii.h"

#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_metas = 512;
constexpr std::size_t max_headings = 16;
constexpr std::size_t max_scripts = 64;
constexpr std::size_t max_content_bytes = 4096;  // a longer one is no title, name, address or date

void read_meta(const HtmlTree& tree, NodeIndex node, PageParts& parts) {
  if (parts.metas.size() >= max_metas || tree.raw_attribute(node, "content").size() > max_content_bytes) return;
  for (const std::string_view attribute : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view name = trim(tree.raw_attribute(node, attribute));
    if (name.empty()) continue;
    std::string content = tree.attribute(node, "content");
    if (!content.empty()) parts.metas.push_back({ascii_lower(name), std::move(content), attribute == "itemprop"});
    return;
  }
}

void read_link(const HtmlTree& tree, NodeIndex node, PageParts& parts) {
  if (parts.canonical.empty() && has_token(tree.raw_attribute(node, "rel"), "canonical"))
    parts.canonical = tree.attribute(node, "href");
}

void read_script(const HtmlTree& tree, NodeIndex node, PageParts& parts) {
  if (parts.json_ld.size() >= max_scripts || tree.first_child(node) == no_node) return;
  if (starts_with_ignoring_case(trim(tree.raw_attribute(node, "type")), "application/ld+json"))
    parts.json_ld.push_back(tree.source(tree.first_child(node)));
}

void read_node(const HtmlTree& tree, NodeIndex node, PageParts& parts) {
  switch (tree[node].tag) {
    case Tag::Html:
      if (parts.language.empty()) parts.language = tree.attribute(node, "lang");
      if (parts.language.empty()) parts.language = tree.attribute(node, "xml:lang");
      break;
    case Tag::Title:
      // A drawing may have one, too.
      if (parts.title.empty() && tree[tree[node].parent].tag != Tag::Svg)
        parts.title = tree.text_of(node, max_heading_bytes);
      break;
    case Tag::Meta:
      read_meta(tree, node, parts);
      break;
    case Tag::Link:
      read_link(tree, node, parts);
      break;
    case Tag::Base:
      if (parts.base.empty()) parts.base = tree.attribute(node, "href");
      break;
    case Tag::H1:
      if (parts.headings.size() < max_headings) parts.headings.push_back(node);
      break;
    case Tag::Script:
      read_script(tree, node, parts);
      break;
    default:
      break;
  }
}

}  // namespace

std::string_view PageParts::meta(std::initializer_list<std::string_view> names) const noexcept {
  for (const std::string_view name : names) {
    for (const MetaElement& element : metas) {
      if (element.name == name) return element.content;
    }
  }
  return {};
}

PageParts read_page_parts(const HtmlTree& tree) {
  PageParts parts;
  for (NodeIndex node = 1; node < tree.size(); ++node) read_node(tree, node, parts);
  return parts;
}

}  // namespace dateline::indexer
