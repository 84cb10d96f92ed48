// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_authors.h"

#include "indexer/page_metadata/byline.h"
#include "indexer/page_metadata/element_marks.h"
#include "indexer/page_metadata/page_region.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_authors = 32;
constexpr std::size_t max_byline_bytes = 300;
constexpr NodeIndex max_byline_nodes = 64;  // a larger element is no byline but holds one
constexpr NodeIndex byline_reach = 60;      // nodes between names of one byline
constexpr NodeIndex heading_reach = 120;    // nodes between a headline and its byline

/// How an element shows an author, the most telling first.
enum class AuthorMark : std::uint8_t { Itemprop, Rel, Class, Line };
constexpr std::size_t author_mark_count = 4;

using Names = std::vector<std::string>;

void add_names(Names found, const SiteNames& site, Names& names) {
  for (std::string& name : found) {
    const bool known = std::find(names.begin(), names.end(), name) != names.end();
    if (!known && !names_outlet(name, site) && names.size() < max_authors) names.push_back(std::move(name));
  }
}

/// "Doe, Jane" as citation managers write it.
std::string given_name_first(std::string_view name) {
  const std::size_t comma = name.find(", ");
  const bool is_one = comma != std::string_view::npos && name.find(',', comma + 1) == std::string_view::npos;
  return is_one ? std::string(name.substr(comma + 2)).append(" ").append(name.substr(0, comma)) : std::string(name);
}

/// Twitter's cards label what they show: twitter:label1 "Written by", twitter:data1 "Jane Doe".
Names names_in_cards(const PageParts& parts, const SiteNames& site) {
  Names names;
  for (const auto& [label, value] :
       {std::pair{"twitter:label1", "twitter:data1"}, {"twitter:label2", "twitter:data2"}}) {
    const std::string_view said = parts.meta({label});
    if (is_introduced(std::string(said) + " ")) add_names(names_of_author_field(parts.meta({value})), site, names);
  }
  return names;
}

Names names_in_metas(const PageParts& parts, const SiteNames& site) {
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
      if (meta.name != wanted) continue;
      add_names(names_of_author_field(wanted == "citation_author" ? given_name_first(meta.content) : meta.content),
                site, names);
    }
    if (!names.empty()) return names;
  }
  return names_in_cards(parts, site);
}

Names names_in_json_ld(const AuthorContext& context, const SiteNames& site) {
  Names names;
  if (context.json_ld == nullptr) return names;
  for (const std::string& person : context.json_ld->persons) add_names(names_of_author_field(person), site, names);
  return names;
}

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

/// Words with capitals (or of other scripts), and particles between them: "Erik van Vulpen".
bool looks_like_name(std::string_view name) {
  constexpr std::size_t longest_particle = 3;
  std::size_t words = 0;
  for (std::string_view rest = name; !rest.empty(); ++words) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (word.empty()) continue;
    if (is_small(word.front()) && (words == 0 || rest.empty() || word.size() > longest_particle)) return false;
  }
  return words > 0;
}

std::optional<AuthorMark> mark_of(const ElementMarks& marks) {
  if (has_token(marks.itemprop, "author") || has_token(marks.itemprop, "creator") ||
      has_token(marks.itemprop, "schema:author"))
    return AuthorMark::Itemprop;
  if (has_token(marks.rel, "author") || marks.href.find("/author/") != std::string_view::npos) return AuthorMark::Rel;
  const auto names_author = [](std::string_view attribute) {
    if (!has_word(attribute,
                  {"author", "authors", "byline", "autor", "autoren", "auteur", "autore", "authorname", "writer"}))
      return false;
    return has_word(attribute, {"name"}) ||
           !has_word(attribute, {"bio", "box", "card", "avatar", "image", "img", "photo", "description", "social",
                                 "about", "comment", "comments", "related", "title", "role", "job"});
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
    const Tag tag = tree_[node].tag;
    if (tag == Tag::Meta || tag == Tag::Link || tag == Tag::Style || tag == Tag::Script) return;
    const ElementMarks marks = marks_of(tree_, node);
    std::optional<AuthorMark> mark = mark_of(marks);
    if (!mark && is_near_heading(node) && has_trait(tag, BlockTag)) mark = AuthorMark::Line;
    if (!mark || tree_[node].end - node > max_byline_nodes) return;
    const auto place = static_cast<std::size_t>(*mark);
    Names& names = found_[place];
    // The first place that shows them is the article's; later ones belong to a box about them or to other stories.
    if (!names.empty() && node > first_[place] + byline_reach) return;
    const std::string text = text_of(node);
    if (*mark == AuthorMark::Line && !is_introduced(text)) return;
    add_names(shown_names(text, *mark), context_.site, names);
    if (names.empty()) return;
    if (first_[place] == 0) first_[place] = node;
    if (*mark != AuthorMark::Line) read_until_ = tree_[node].end;
  }

  /// What is shown begins like a name or is a single word; behind a mere "By" every word looks like one of a name.
  static Names shown_names(std::string_view text, AuthorMark mark) {
    Names names = names_of_byline(text);
    std::erase_if(names, [&](const std::string& name) {
      const bool is_single = name.find(' ') == std::string::npos;
      return mark == AuthorMark::Line ? !looks_like_name(name) : is_small(name.front()) && !is_single;
    });
    return names;
  }

  /// Inside of a byline the name may be marked, too.
  [[nodiscard]] std::string text_of(NodeIndex node) const {
    for (NodeIndex n = node + 1; n < tree_[node].end; ++n) {
      if (tree_.is_text(n)) continue;
      const ElementMarks marks = marks_of(tree_, n);
      if (tree_[n].tag == Tag::Meta && has_token(marks.itemprop, "name")) return tree_.attribute(n, "content");
      const bool is_name = has_token(marks.itemprop, "name") || has_token(marks.rel, "author") ||
                           has_word(marks.classes, {"name", "fn"});
      if (!is_name) continue;
      if (std::string name = shown_text(tree_, n, max_byline_bytes); !name.empty()) return name;
    }
    return shown_text(tree_, node, max_byline_bytes);
  }

  [[nodiscard]] bool is_near_heading(NodeIndex node) const {
    return context_.heading != no_node && node > context_.heading && node < context_.heading + heading_reach;
  }

  const HtmlTree& tree_;
  const AuthorContext& context_;
  std::array<Names, author_mark_count> found_;
  std::array<NodeIndex, author_mark_count> first_{};  // where the first names stood; 0 none
  NodeIndex read_until_ = 0;
};

}  // namespace

std::vector<std::string> read_page_authors(const HtmlTree& tree, const PageParts& parts, const AuthorContext& context) {
  Names names = names_in_json_ld(context, context.site);
  if (names.empty()) names = names_in_metas(parts, context.site);
  if (names.empty()) names = AuthorFinder(tree, context).find();
  // A firm that writes under its own name.
  if (names.empty()) names = names_in_json_ld(context, {});
  if (names.empty()) names = names_in_metas(parts, {});
  if (names.empty() && context.json_ld != nullptr && !context.json_ld->organizations.empty())
    names.push_back(context.json_ld->organizations.front());
  return names;
}

}  // namespace dateline::indexer
