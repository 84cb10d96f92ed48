// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_metadata.h"

#include "indexer/page_metadata/json_ld.h"
#include "indexer/page_metadata/page_address.h"
#include "indexer/page_metadata/page_authors.h"
#include "indexer/page_metadata/page_dates.h"
#include "indexer/page_metadata/page_parts.h"
#include "indexer/page_metadata/page_title.h"
#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer {
namespace {

/// A front page as canonical address of an article is a mistake of the site's, unless nothing else is known.
std::string canonical_address(const PageParts& parts, std::string_view address) {
  std::string base = absolute_address(parts.base, address);
  if (base.empty()) base = address;
  std::string front;
  for (const std::string_view stated : {std::string_view(parts.canonical), parts.meta({"og:url", "twitter:url"})}) {
    std::string absolute = absolute_address(stated, base);
    if (absolute.empty()) continue;
    if (!is_front_page(absolute)) return absolute;
    if (front.empty()) front = std::move(absolute);
  }
  return address.empty() || is_front_page(address) ? front : std::string();
}

std::string language_of(const PageParts& parts, const JsonLdArticle& stated) {
  const std::string_view from_meta =
      parts.meta({"og:locale", "content-language", "language", "dc.language", "dcterms.language", "lang"});
  std::string language = !parts.language.empty() ? parts.language : std::string(from_meta);
  if (language.empty()) language = stated.language;
  language = trim(std::string_view(language).substr(0, language.find_first_of(",;")));
  std::replace(language.begin(), language.end(), '_', '-');
  return language;
}

std::string outlet_of(const PageParts& parts, const JsonLdArticle& stated, std::string_view address) {
  const std::string_view site = parts.meta({"og:site_name", "og:site-name"});
  if (!site.empty()) return std::string(site);
  if (!stated.outlet.empty()) return stated.outlet;
  const std::string_view name =
      parts.meta({"application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher"});
  if (!name.empty() && name.find("://") == std::string_view::npos) return std::string(name);
  std::string host = host_of_address(address);
  if (host.starts_with("www.")) host.erase(0, 4);
  return host;
}

/// deliver() knows the kinds of news articles; a page of a blog is an article, too.
std::string type_of(const PageParts& parts, const JsonLdArticle& stated) {
  if (!stated.type.empty()) {
    const bool is_article =
        stated.type.ends_with("Article") || stated.type.ends_with("Page") || stated.type == "BlogPosting";
    return is_article ? "article" : stated.type;
  }
  const std::string type = ascii_lower(parts.meta({"og:type"}));
  return type.starts_with("video") ? "video" : "article";
}

}  // namespace

PageMetadata read_page_metadata(const HtmlTree& tree, std::string_view address) {
  const PageParts parts = read_page_parts(tree);
  const std::string canonical = canonical_address(parts, address);
  const std::string_view shared = parts.meta({"og:title"});
  const std::optional<JsonLdArticle> json_ld =
      read_json_ld(parts.json_ld, {parts.title.empty() ? shared : std::string_view(parts.title), canonical});
  const JsonLdArticle stated = json_ld.value_or(JsonLdArticle{});
  PageMetadata page;
  page.url = canonical.empty() ? absolute_address(address, {}) : canonical;
  if (page.url.empty()) page.url = absolute_address(stated.url, {});
  const std::string host = host_of_address(page.url);
  page.outlet = outlet_of(parts, stated, page.url);
  PageTitle title = read_page_title(tree, parts, stated.headline, {page.outlet, host});
  page.title = std::move(title.text);
  page.language = language_of(parts, stated);
  page.type = type_of(parts, stated);
  const JsonLdArticle* own = json_ld ? &stated : nullptr;
  page.authors = read_page_authors(tree, parts, {own, title.heading, {page.outlet, host}});
  page.dates = read_page_dates(tree, parts, {own, title.heading, address, canonical, page.language});
  page.stated_text = stated.body;
  return page;
}

}  // namespace dateline::indexer
