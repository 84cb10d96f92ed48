// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_authors.h"

#include "indexer/page_metadata/byline.h"
#include "indexer/page_metadata/element_marks.h"
#include "indexer/page_metadata/page_region.h"
#include "indexer/page_metadata/same_title.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_authors = 32;
constexpr std::size_t max_byline_bytes = 300;
constexpr NodeIndex max_byline_nodes = 64;  // a larger element is no byline but holds one
constexpr NodeIndex byline_reach = 60;      // nodes between a headline and its byline

/// How an element shows an author, the most telling first.
enum class AuthorMark : std::uint8_t { Itemprop, Rel, Class, Line };
constexpr std::size_t author_mark_count = 4;

using Names = std::vector<std::string>;

bool is_outlet(std::string_view name, std::string_view outlet) {
  return !outlet.empty() && comparable_title(name) == comparable_title(outlet);
}

void add_names(Names found, std::string_view outlet, Names& names) {
  for (std::string& name : found) {
    const bool known = std::find(names.begin(), names.end(), name) != names.end();
    if (!known && !is_outlet(name, outlet) && names.size() < max_authors) names.push_back(std::move(name));
  }
}

Names names_in_metas(const PageParts& parts, std::string_view outlet) {
  static constexpr std::array<std::string_view, 14> author_metas{"author",
                                                                 "article:author",
                                                                 "dc.creator",
                                                                 "dcterms.creator",
                                                                 "parsely-author",
                                                                 "sailthru.author",
                                                                 "byl",
                                                                 "byline",
                                                                 "article.author",
                                                                 "citation_author",
                                                                 "dc:creator",
                                                                 "authors",
                                                                 "cxenseparse:author",
                                                                 "rbauthors"};
  for (const std::string_view wanted : author_metas) {
    Names names;
    for (const MetaElement& meta : parts.metas) {
      if (meta.name == wanted) add_names(names_of_author_field(meta.content), outlet, names);
    }
    if (!names.empty()) return names;
  }
  return {};
}

std::optional<AuthorMark> mark_of(const ElementMarks& marks) {
  if (has_token(marks.itemprop, "author") || has_token(marks.itemprop, "creator") ||
      has_token(marks.itemprop, "schema:author"))
    return AuthorMark::Itemprop;
  if (has_token(marks.rel, "author") || marks.href.find("/author/") != std::string_view::npos) return AuthorMark::Rel;
  const auto names_author = [](std::string_view attribute) {
    return has_word(attribute,
                    {"author", "authors", "byline", "autor", "autoren", "auteur", "autore", "authorname", "writer"}) &&
           !has_word(attribute, {"bio", "box", "avatar", "image", "img", "photo", "description", "social", "about",
                                 "comment", "comments", "related", "title", "role", "job"});
  };
  if (names_author(marks.classes) || names_author(marks.id) || names_author(marks.test_id)) return AuthorMark::Class;
  return std::nullopt;
}

/// Collects who is marked as an author, outside of comments and lists of other stories.
class AuthorFinder {
public:
  AuthorFinder(const HtmlTree& tree, const AuthorContext& context) : tree_(tree), context_(context) {}

  Names find() {
    PageRegion region(tree_, context_.heading);
    for (NodeIndex node = 1; node < tree_.size(); ++node) {
      region.enter(node);
      if (tree_.is_text(node) || region.kind() == RegionKind::Outside || node < read_until_) continue;
      read(node);
    }
    for (Names& names : found_) {
      if (!names.empty()) return std::move(names);
    }
    return {};
  }

private:
  void read(NodeIndex node) {
    const ElementMarks marks = marks_of(tree_, node);
    std::optional<AuthorMark> mark = mark_of(marks);
    if (!mark && is_near_heading(node) && has_trait(tree_[node].tag, BlockTag)) mark = AuthorMark::Line;
    if (!mark || tree_[node].end - node > max_byline_nodes) return;
    Names& names = found_[static_cast<std::size_t>(*mark)];
    // The first place that shows them is the article's; later ones belong to a box about them or to other stories.
    if (!names.empty() && node > last_[static_cast<std::size_t>(*mark)] + byline_reach) return;
    const std::string text = text_of(node);
    if (*mark == AuthorMark::Line && !is_introduced(text)) return;
    add_names(names_of_byline(text), context_.outlet, names);
    if (names.empty()) return;
    last_[static_cast<std::size_t>(*mark)] = node;
    if (*mark != AuthorMark::Line) read_until_ = tree_[node].end;
  }

  [[nodiscard]] std::string text_of(NodeIndex node) const {
    if (tree_[node].tag == Tag::Meta) return {};  // read with the others of its kind
    for (NodeIndex n = node + 1; n < tree_[node].end; ++n) {
      if (!tree_.is_text(n) && has_token(tree_.raw_attribute(n, "itemprop"), "name"))
        return tree_[n].tag == Tag::Meta ? tree_.attribute(n, "content") : tree_.text_of(n, max_byline_bytes);
    }
    return tree_.text_of(node, max_byline_bytes);
  }

  [[nodiscard]] bool is_near_heading(NodeIndex node) const {
    return context_.heading != no_node && node > context_.heading && node < context_.heading + byline_reach;
  }

  const HtmlTree& tree_;
  const AuthorContext& context_;
  std::array<Names, author_mark_count> found_;
  std::array<NodeIndex, author_mark_count> last_{};
  NodeIndex read_until_ = 0;
};

}  // namespace

std::vector<std::string> read_page_authors(const HtmlTree& tree, const PageParts& parts, const AuthorContext& context) {
  Names names;
  if (context.json_ld != nullptr) {
    for (const std::string& person : context.json_ld->persons)
      add_names(names_of_author_field(person), context.outlet, names);
  }
  if (names.empty()) names = names_in_metas(parts, context.outlet);
  if (names.empty()) names = AuthorFinder(tree, context).find();
  if (!names.empty() || context.json_ld == nullptr) return names;
  for (const auto* stated : {&context.json_ld->organizations, &context.json_ld->persons}) {
    for (const std::string& name : *stated) {
      if (names.empty()) names.push_back(name);
    }
  }
  return names;
}

}  // namespace dateline::indexer
