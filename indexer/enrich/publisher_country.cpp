// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/publisher_country.h"

#include "indexer/enrich/news_sites.h"
#include "indexer/page_metadata/page_address.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

// Domains of countries that registrars sell to everybody for what their letters look like, or gave away.
constexpr std::array<std::string_view, 34> worldwide_domains{
    "ac", "ag", "ai", "as", "bz", "cc", "cf", "co", "cx", "dj", "fm", "ga", "gd", "gg", "gl", "gq", "gs",
    "im", "io", "la", "lc", "ly", "me", "ml", "ms", "nu", "pw", "sh", "so", "st", "tk", "to", "tv", "ws"};

bool is_worldwide(std::string_view domain) {
  return domain == "vc" ||
         std::find(worldwide_domains.begin(), worldwide_domains.end(), domain) != worldwide_domains.end();
}

bool is_second_level(std::string_view label) {
  static constexpr std::array<std::string_view, 7> levels{"com", "gov", "org", "net", "edu", "gob", "gouv"};
  return std::find(levels.begin(), levels.end(), label) != levels.end();
}

std::string_view last_label(std::string_view host) {
  return host.substr(host.rfind('.') + 1);
}

std::string code_of_domain(const schema::Gazetteer& gazetteer, std::string_view host) {
  const std::string_view domain = last_label(host);
  if (domain.size() != 2 || domain.size() == host.size()) return {};
  const std::string_view rest = host.substr(0, host.size() - domain.size() - 1);
  const bool is_local = is_second_level(last_label(rest)) && rest.find('.') != std::string_view::npos;
  if (is_worldwide(domain) && !is_local) return {};
  if (domain == "uk") return "GB";
  std::string code(domain);
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  const std::optional<schema::Country> country = gazetteer.country(code);
  return country && country->kind != schema::CountryKind::Former ? code : std::string();
}

}  // namespace

std::string publisher_country_of(const schema::Gazetteer& gazetteer, std::string_view url) {
  const std::string host = host_of_address(url);
  for (std::string_view site = host; site.find('.') != std::string_view::npos; site.remove_prefix(site.find('.') + 1)) {
    if (const std::string_view known = country_of_news_site(site); !known.empty()) return std::string(known);
  }
  return code_of_domain(gazetteer, host);
}

}  // namespace dateline::indexer
