// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/metadata.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/fields/authors.h"
#include "indexer/readers/json/record_mapper.h"
#include "indexer/readers/json/record_parser.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <simdjson.h>

namespace dateline::indexer {
namespace {

using simdjson::dom::element;

constexpr int max_graph_depth = 4;

constexpr std::array<std::string_view, 13> published_metas{"article:published_time",
                                                           "og:article:published_time",
                                                           "datepublished",
                                                           "date",
                                                           "pubdate",
                                                           "publishdate",
                                                           "dc.date",
                                                           "dc.date.issued",
                                                           "dcterms.date",
                                                           "parsely-pub-date",
                                                           "sailthru.date",
                                                           "publish-date",
                                                           "article.published"};
constexpr std::array<std::string_view, 3> modified_metas{"article:modified_time", "og:updated_time", "datemodified"};
constexpr std::array<std::string_view, 7> author_metas{"author", "article:author",  "dc.creator",    "parsely-author",
                                                       "byl",    "sailthru.author", "article.author"};

bool is_article_type(std::string_view type) {
  return type.find("Article") != std::string_view::npos || type.find("Posting") != std::string_view::npos ||
         type == "Report";
}

bool is_article(const simdjson::dom::object& object) {
  element type;
  if (object["@type"].get(type) != simdjson::SUCCESS) return false;
  std::string_view name;
  if (type.get(name) == simdjson::SUCCESS) return is_article_type(name);
  simdjson::dom::array types;
  if (type.get(types) != simdjson::SUCCESS) return false;
  return std::any_of(types.begin(), types.end(), [](const element& one) {
    std::string_view each;
    return one.get(each) == simdjson::SUCCESS && is_article_type(each);
  });
}

// The first object that is an article: at the top, in a list, in "@graph".
bool find_article(const element& value, simdjson::dom::object& found, int depth = 0) {
  if (depth > max_graph_depth) return false;
  simdjson::dom::array list;
  if (value.get(list) == simdjson::SUCCESS) {
    return std::any_of(list.begin(), list.end(),
                       [&](const element& one) { return find_article(one, found, depth + 1); });
  }
  simdjson::dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return false;
  if (is_article(object)) {
    found = object;
    return true;
  }
  element graph;
  return object["@graph"].get(graph) == simdjson::SUCCESS && find_article(graph, found, depth + 1);
}

Article article_of_json_ld(const Page& page) {
  Article article;
  simdjson::dom::parser parser;
  for (const std::string& script : page.json_ld) {
    element root;
    simdjson::dom::object object;
    if (parser.parse(repair_json(script)).get(root) != simdjson::SUCCESS || !find_article(root, object)) continue;
    RecordFields fields("jsonld");
    map_object(object, ReadOptions{}, fields);
    fields.move_into(article);
    break;
  }
  return article;
}

template <std::size_t size>
std::string_view first_meta(const Page& page, const std::array<std::string_view, size>& names) {
  for (const std::string_view name : names) {
    if (const std::string_view content = page.meta(name); !content.empty()) return content;
  }
  return {};
}

// "Headline - Outlet" without its outlet.
std::string without_outlet(std::string_view title, std::string_view outlet) {
  if (outlet.empty() || !title.ends_with(outlet)) return std::string(title);
  const std::string_view rest = trim(title.substr(0, title.size() - outlet.size()));
  for (const std::string_view mark : {"|", "-", "–", "—", "·", "•", "::", ":"}) {
    if (rest.ends_with(mark)) return std::string(trim(rest.substr(0, rest.size() - mark.size())));
  }
  return std::string(title);
}

std::string page_title(const Page& page, const std::string& headline, std::string_view outlet) {
  const std::string_view shared = page.meta("og:title");
  for (const std::string& heading : page.headings) {
    const bool named = page.title.find(heading) != std::string::npos || shared.find(heading) != std::string_view::npos;
    if (heading.size() > 3 && named) return heading;
  }
  if (page.headings.size() == 1 && page.headings.front() != outlet) return page.headings.front();
  if (!headline.empty()) return headline;
  return without_outlet(shared.empty() ? std::string_view(page.title) : shared, outlet);
}

bool is_web_address(std::string_view text) {
  return starts_with_ignoring_case(text, "http://") || starts_with_ignoring_case(text, "https://");
}

void add_claim(std::string from, std::string_view raw, Article& article) {
  if (!raw.empty()) article.dates.push_back({std::move(from), std::string(raw)});
}

void read_dates(const Page& page, std::vector<DateClaim> json_ld, Article& article) {
  for (const DateClaim& claim : json_ld) {
    if (claim.from != "modified") article.dates.push_back(claim);
  }
  for (const std::string_view name : published_metas) add_claim("meta", page.meta(name), article);
  for (const std::string& time : page.times) add_claim("time", time, article);
  for (const std::string_view name : modified_metas) add_claim("modified", page.meta(name), article);
  for (const DateClaim& claim : json_ld) {
    if (claim.from == "modified") article.dates.push_back(claim);
  }
}

}  // namespace

std::string read_page_metadata(const Page& page, Article& article) {
  Article stated = article_of_json_ld(page);
  const std::string_view site = page.meta("og:site_name");
  article.source = !site.empty() ? std::string(site) : stated.source;
  article.title = page_title(page, stated.title, article.source);
  article.authors = std::move(stated.authors);
  if (article.authors.empty()) add_authors(first_meta(page, author_metas), article.authors);
  for (const std::string& link : page.author_links) {
    if (article.authors.empty()) add_authors(link, article.authors);
  }
  article.language_hint = !page.language.empty() ? page.language : std::string(page.meta("og:locale"));
  for (const std::string_view address :
       {std::string_view(page.canonical), page.meta("og:url"), std::string_view(stated.url)}) {
    if (article.url.empty() && is_web_address(address)) article.url = address;
  }
  read_dates(page, std::move(stated.dates), article);
  return std::move(stated.text);
}

}  // namespace dateline::indexer
