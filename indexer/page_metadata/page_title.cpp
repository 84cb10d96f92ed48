// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_title.h"

#include "indexer/page_metadata/same_title.h"
#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t least_heading_bytes = 4;
constexpr std::size_t least_confirmed_share = 4;  // a quarter of the title that holds it
constexpr std::array<std::string_view, 10> separators{" | ", " - ", " – ",  " — ", " · ",
                                                      " • ", " » ", " :: ", " « ", " / "};

struct Heading {
  NodeIndex node = no_node;
  std::string text;
  std::string comparable;
};

std::string joined_words(std::string_view comparable) {
  std::string joined;
  std::remove_copy(comparable.begin(), comparable.end(), std::back_inserter(joined), ' ');
  return joined;
}

}  // namespace

bool names_outlet(std::string_view part, const SiteNames& site) {
  const std::string words = comparable_title(part);
  if (words.empty()) return false;
  const std::string name = comparable_title(site.outlet);
  if (!name.empty() && (words == name || words == "the " + name || "the " + words == name)) return true;
  std::string_view host = site.host;
  if (host.starts_with("www.")) host.remove_prefix(4);
  const std::string joined = joined_words(words);
  if (joined.empty() || host.empty()) return false;
  const std::string_view own =
      joined.starts_with("the") ? std::string_view(joined).substr(3) : std::string_view(joined);
  const std::string_view domain = host.substr(0, host.find('.'));
  return joined == domain || own == domain || joined_words(comparable_title(host)) == joined;
}

namespace {

struct Cut {
  std::size_t at = std::string_view::npos;
  std::size_t end = 0;
};

Cut last_separator(std::string_view title) {
  Cut last;
  for (const std::string_view separator : separators) {
    const std::size_t at = title.rfind(separator);
    if (at != std::string_view::npos && (last.at == std::string_view::npos || at > last.at))
      last = {at, at + separator.size()};
  }
  return last;
}

Cut first_separator(std::string_view title) {
  Cut first;
  for (const std::string_view separator : separators) {
    const std::size_t at = title.find(separator);
    if (at < first.at) first = {at, at + separator.size()};
  }
  return first;
}

std::vector<Heading> headings_of(const HtmlTree& tree, const PageParts& parts, std::string_view outlet) {
  std::vector<Heading> headings;
  for (const NodeIndex node : parts.headings) {
    Heading heading{node, tree.text_of(node, max_heading_bytes), {}};
    heading.comparable = comparable_title(heading.text);
    const bool is_outlet = !outlet.empty() && heading.comparable == comparable_title(outlet);
    if (heading.text.size() >= least_heading_bytes && !heading.comparable.empty() && !is_outlet)
      headings.push_back(std::move(heading));
  }
  return headings;
}

struct PageTitles {
  std::string own;     // of <title>, comparable
  std::string shared;  // of og:title, comparable
};

/// A heading that is only the beginning or end of the title around the headline names the outlet or a section.
bool is_part(const std::string& title, const std::string& words) {
  return (title.ends_with(words) || title.starts_with(words)) && title.size() > 3 * words.size();
}

bool confirms(const std::string& title, const std::string& words) {
  return holds_words(title, words) && words.size() * least_confirmed_share >= title.size() && !is_part(title, words);
}

/// The longest heading that one of the page's titles holds.
const Heading* confirmed_heading(const std::vector<Heading>& headings, const PageTitles& titles) {
  const Heading* best = nullptr;
  for (const Heading& heading : headings) {
    const bool confirmed = confirms(titles.shared, heading.comparable) || confirms(titles.own, heading.comparable);
    if (confirmed && (best == nullptr || heading.comparable.size() > best->comparable.size())) best = &heading;
  }
  return best;
}

/// Half of the words of one in the other.
bool are_related(const std::string& one, const std::string& other) {
  std::size_t words = 0;
  std::size_t shared = 0;
  for (std::string_view rest = one; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    ++words;
    if (holds_words(other, word)) ++shared;
  }
  return words > 0 && shared * 2 >= words;
}

/// The heading of any level that shows the title.
NodeIndex heading_of_title(const HtmlTree& tree, const std::string& title) {
  constexpr std::size_t most_looked_at = 64;
  std::size_t looked_at = 0;
  const std::string wanted = comparable_title(title);
  for (NodeIndex node = 1; node < tree.size() && !wanted.empty() && looked_at < most_looked_at; ++node) {
    if (!is_heading(tree[node].tag)) continue;
    ++looked_at;
    if (comparable_title(tree.text_of(node, max_heading_bytes)) == wanted) return node;
  }
  return no_node;
}

/// What stands behind the last bar is a section or an outlet, if it is short and the rest is not.
std::string_view without_bar(std::string_view title) {
  constexpr std::size_t most_tail_words = 4;
  const std::size_t bar = title.rfind(" | ");
  if (bar == std::string_view::npos) return title;
  const auto words_in = [](std::string_view text) { return std::count(text.begin(), text.end(), ' ') + 1; };
  const std::string_view head = trim(title.substr(0, bar));
  const auto tail_words = static_cast<std::size_t>(words_in(trim(title.substr(bar + 3))));
  const bool is_tail = tail_words <= most_tail_words && static_cast<std::size_t>(words_in(head)) > tail_words;
  return is_tail ? head : title;
}

PageTitle chosen_title(const HtmlTree& tree, const PageParts& parts, std::string_view headline, const SiteNames& site) {
  const std::string_view shared = parts.meta({"og:title", "twitter:title"});
  const PageTitles titles{comparable_title(parts.title), comparable_title(shared)};
  const std::vector<Heading> headings = headings_of(tree, parts, site.outlet);
  if (const Heading* confirmed = confirmed_heading(headings, titles)) return {confirmed->text, confirmed->node};
  const std::string_view left = shared.empty() ? std::string_view(parts.title) : shared;
  const bool is_only = headings.size() == 1;
  if (is_only && (left.empty() || are_related(headings.front().comparable, titles.shared + ' ' + titles.own)))
    return {headings.front().text, headings.front().node};
  if (!headline.empty()) return {without_outlet(headline, site), no_node};
  if (!left.empty()) return {without_outlet(left, site), no_node};
  return headings.empty() ? PageTitle{} : PageTitle{headings.front().text, headings.front().node};
}

}  // namespace

std::string without_outlet(std::string_view title, const SiteNames& site) {
  for (Cut cut = last_separator(title); cut.at != std::string_view::npos; cut = last_separator(title)) {
    if (!names_outlet(title.substr(cut.end), site)) break;
    title = trim(title.substr(0, cut.at));
  }
  const Cut first = first_separator(title);
  if (first.at != std::string_view::npos && names_outlet(title.substr(0, first.at), site))
    title = trim(title.substr(first.end));
  return std::string(title);
}

PageTitle read_page_title(const HtmlTree& tree, const PageParts& parts, std::string_view headline,
                          const SiteNames& site) {
  PageTitle title = chosen_title(tree, parts, headline, site);
  title.text = without_bar(title.text);
  if (title.heading == no_node) title.heading = heading_of_title(tree, title.text);
  return title;
}

}  // namespace dateline::indexer
