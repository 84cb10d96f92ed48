// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/json_ld.h"

#include "indexer/page_metadata/json_ld_article.h"
#include "indexer/page_metadata/json_mending.h"
#include "indexer/page_metadata/same_title.h"

#include <algorithm>
#include <array>
#include <memory>

namespace dateline::indexer {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int max_graph_depth = 16;
constexpr std::size_t max_nodes = 2000;
constexpr std::size_t max_json_depth = 256;
constexpr std::size_t most_unknown_equals = 2;  // more are a list of stories

enum class NodeKind : std::uint8_t { None, Page, Work, Article };

NodeKind kind_of(std::string_view type) {
  static constexpr std::array<std::string_view, 12> works{"CreativeWork", "Review",         "Recipe",      "HowTo",
                                                          "VideoObject",  "PodcastEpisode", "AudioObject", "Episode",
                                                          "QAPage",       "MediaObject",    "Book",        "Dataset"};
  static constexpr std::array<std::string_view, 4> pages{"WebPage", "ItemPage", "AboutPage", "FAQPage"};
  if (type.ends_with("Article") || type.ends_with("Posting") || type == "Report") return NodeKind::Article;
  if (std::find(works.begin(), works.end(), type) != works.end()) return NodeKind::Work;
  return std::find(pages.begin(), pages.end(), type) != pages.end() ? NodeKind::Page : NodeKind::None;
}

/// By value: a range over the result of value_unsafe() would outlive it.
array list_of(const element& value) {
  return value.get_array().value_unsafe();
}

struct FoundNode {
  object node;
  NodeKind kind = NodeKind::None;
  std::string_view type;
};

/// The nodes of one page; the parsers keep what the nodes point into.
class NodeCollector {
public:
  void read(std::string_view script) {
    if (script.size() > max_json_ld_bytes || bytes_ + script.size() > 2 * max_json_ld_bytes) return;
    bytes_ += script.size();
    auto parser = std::make_unique<simdjson::dom::parser>();
    if (parser->allocate(script.size() + 64, max_json_depth) != simdjson::SUCCESS) return;
    element root;
    if (parser->parse(std::string(script)).get(root) != simdjson::SUCCESS &&
        parser->parse(mend_json(script)).get(root) != simdjson::SUCCESS)
      return;
    visit(root, 0);
    parsers_.push_back(std::move(parser));
  }

  [[nodiscard]] const std::vector<FoundNode>& found() const { return found_; }
  [[nodiscard]] const JsonLdNodes& named() const { return named_; }
  [[nodiscard]] std::string_view site() const { return site_; }

private:
  void visit(const element& value, int depth) {
    if (depth > max_graph_depth || visited_ >= max_nodes) return;
    ++visited_;
    if (value.is_array()) {
      for (const element one : list_of(value)) {
        if (visited_ >= max_nodes) return;
        visit(one, depth + 1);
      }
    } else if (value.is_object()) {
      visit_object(value.get_object().value_unsafe(), depth);
    }
  }

  void visit_object(const object& node, int depth) {
    element member;
    if (node["@id"].get(member) == simdjson::SUCCESS) named_.push_back(node);
    for (const std::string_view type : types_of_node(node)) {
      if (type == "WebSite" && site_.empty()) site_ = text_member(node, {"name"});
      const NodeKind kind = kind_of(type);
      if (kind == NodeKind::None) continue;
      found_.push_back({node, kind, type});
      break;
    }
    // Lists of other stories hang on other members (itemListElement, hasPart, isRelatedTo, comment).
    for (const std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      if (node[key].get(member) == simdjson::SUCCESS) visit(member, depth + 1);
    }
  }

  std::vector<std::unique_ptr<simdjson::dom::parser>> parsers_;
  std::vector<FoundNode> found_;
  JsonLdNodes named_;
  std::string_view site_;
  std::size_t bytes_ = 0;
  std::size_t visited_ = 0;
};

bool is_pages_own(const object& node, const JsonLdHints& hints) {
  if (is_same_title(text_member(node, {"headline", "name"}), hints.title)) return true;
  return !hints.address.empty() && text_member(node, {"url", "mainEntityOfPage", "@id"}) == hints.address;
}

const FoundNode* own_node(const std::vector<FoundNode>& found, const JsonLdHints& hints) {
  NodeKind best = NodeKind::None;
  for (const FoundNode& one : found) best = std::max(best, one.kind);
  const FoundNode* first = nullptr;
  std::size_t equals = 0;
  for (const FoundNode& one : found) {
    if (one.kind != best) continue;
    if (is_pages_own(one.node, hints)) return &one;
    if (++equals == 1) first = &one;
  }
  return equals <= most_unknown_equals ? first : nullptr;
}

}  // namespace

std::optional<JsonLdArticle> read_json_ld(std::span<const std::string_view> scripts, const JsonLdHints& hints) {
  NodeCollector collector;
  for (const std::string_view script : scripts) collector.read(script);
  const FoundNode* own = own_node(collector.found(), hints);
  if (own == nullptr) return std::nullopt;
  JsonLdArticle article = article_of_node(own->node, collector.named());
  article.type = own->type;
  if (article.outlet.empty()) article.outlet = collector.site();
  return article;
}

}  // namespace dateline::indexer
