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

/// True if `part` is the outlet's name, or the name of its site written apart ("The Paper" of thepaper.com).
bool names_outlet(std::string_view part, const SiteNames& site) {
  const std::string words = comparable_title(part);
  if (words.empty()) return false;
  const std::string name = comparable_title(site.outlet);
  if (!name.empty() && (words == name || words == "the " + name || "the " + words == name)) return true;
  std::string_view host = site.host;
  if (host.starts_with("www.")) host.remove_prefix(4);
  const std::string joined = joined_words(words);
  if (joined.empty() || host.empty()) return false;
  const std::string_view domain = host.substr(0, host.find('.'));
  return joined == domain || joined_words(comparable_title(host)) == joined;
}

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

/// The longest heading that one of the page's titles holds. One that is only the end of <title> names the outlet.
const Heading* confirmed_heading(const std::vector<Heading>& headings, const PageParts& parts,
                                 std::string_view shared) {
  const std::string title = comparable_title(parts.title);
  const std::string shared_title = comparable_title(shared);
  const Heading* best = nullptr;
  for (const Heading& heading : headings) {
    const std::string& words = heading.comparable;
    const bool is_tail = title.ends_with(words) && title.size() > 2 * words.size();
    const bool confirmed = holds_words(shared_title, words) || (holds_words(title, words) && !is_tail);
    if (confirmed && (best == nullptr || words.size() > best->comparable.size())) best = &heading;
  }
  return best;
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
  const std::string_view shared = parts.meta({"og:title", "twitter:title"});
  std::vector<Heading> headings = headings_of(tree, parts, site.outlet);
  if (const Heading* confirmed = confirmed_heading(headings, parts, shared)) return {confirmed->text, confirmed->node};
  if (headings.size() == 1) return {headings.front().text, headings.front().node};
  if (!headline.empty()) return {std::string(headline), no_node};
  const std::string_view left = shared.empty() ? std::string_view(parts.title) : shared;
  if (!left.empty()) return {without_outlet(left, site), no_node};
  return headings.empty() ? PageTitle{} : PageTitle{headings.front().text, headings.front().node};
}

}  // namespace dateline::indexer
