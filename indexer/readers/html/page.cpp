// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/page.h"

#include "indexer/readers/characters/ascii.h"

namespace dateline::indexer {
namespace {

constexpr std::size_t max_headings = 16;
constexpr std::size_t max_metas = 512;
constexpr std::size_t max_times = 8;
constexpr std::size_t max_author_links = 8;
constexpr std::size_t max_json_ld = 16;
constexpr std::size_t max_line_bytes = 2048;  // of a title, a heading, a name

void add(std::string value, std::size_t most, std::vector<std::string>& values) {
  if (!value.empty() && values.size() < most) values.push_back(std::move(value));
}

void read_meta(const HtmlTree& tree, NodeIndex node, Page& page) {
  if (page.metas.size() >= max_metas) return;
  std::string content = tree.attribute(node, "content");
  for (const std::string_view attribute : {"property", "name", "itemprop"}) {
    const std::string_view name = trim(tree.raw_attribute(node, attribute));
    if (name.empty() || content.empty()) continue;
    page.metas.emplace_back(ascii_lower(name), std::move(content));
    return;
  }
}

void read_link(const HtmlTree& tree, NodeIndex node, Page& page) {
  if (page.canonical.empty() && has_token(tree.raw_attribute(node, "rel"), "canonical"))
    page.canonical = tree.attribute(node, "href");
}

void read_node(const HtmlTree& tree, NodeIndex node, Page& page) {
  switch (tree[node].tag) {
    case Tag::Html:
      if (page.language.empty()) page.language = tree.attribute(node, "lang");
      break;
    case Tag::Title:
      // A drawing may have one, too.
      if (page.title.empty() && tree[tree[node].parent].tag != Tag::Svg)
        page.title = tree.text_of(node, max_line_bytes);
      break;
    case Tag::Meta:
      read_meta(tree, node, page);
      break;
    case Tag::Link:
      read_link(tree, node, page);
      break;
    case Tag::H1:
      add(tree.text_of(node, max_line_bytes), max_headings, page.headings);
      break;
    case Tag::Time:
      add(tree.attribute(node, "datetime"), max_times, page.times);
      break;
    case Tag::A:
      if (page.author_links.size() < max_author_links && has_token(tree.raw_attribute(node, "rel"), "author"))
        add(tree.text_of(node, max_line_bytes), max_author_links, page.author_links);
      break;
    case Tag::Script:
      if (starts_with_ignoring_case(trim(tree.raw_attribute(node, "type")), "application/ld+json") &&
          tree.first_child(node) != no_node)
        add(std::string(tree.source(tree.first_child(node))), max_json_ld, page.json_ld);
      break;
    default:
      break;
  }
}

}  // namespace

std::string_view Page::meta(std::string_view name) const noexcept {
  for (const auto& [known, content] : metas) {
    if (known == name) return content;
  }
  return {};
}

Page read_page(const HtmlTree& tree) {
  Page page;
  for (NodeIndex node = 1; node < tree.size(); ++node) read_node(tree, node, page);
  return page;
}

}  // namespace dateline::indexer
