// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/article_id.h"

#include "schema/content_hash.h"

#include <algorithm>
#include <array>

namespace dateline::schema {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) { return lower(c); });
  return result;
}

// Parameters that name a campaign or a click, never an article.
bool is_tracking_parameter(std::string_view parameter) {
  static constexpr std::array<std::string_view, 18> names{
      "_ga",    "_gl",    "dclid",   "fbclid",  "gad_source", "gbraid", "gclid", "gclsrc", "igshid",
      "mc_cid", "mc_eid", "mkt_tok", "msclkid", "twclid",     "wbraid", "yclid", "_hsenc", "_hsmi"};
  const std::string name = lower(parameter.substr(0, parameter.find('=')));
  return name.starts_with("utm_") || std::find(names.begin(), names.end(), name) != names.end();
}

std::string without_tracking(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    if (!parameter.empty() && !is_tracking_parameter(parameter)) {
      if (!kept.empty()) kept += '&';
      kept += parameter;
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return kept;
}

/// The host in lower case, with its port where that tells two sites apart; "" for what is no host. http and https are
/// one, and so are their default ports.
std::string canonical_host(std::string_view authority) {
  if (const auto user = authority.rfind('@'); user != std::string_view::npos) authority.remove_prefix(user + 1);
  const bool literal = authority.starts_with('[');  // an IPv6 address holds colons of its own
  const std::size_t colon = authority.find(':', literal ? authority.find(']') : 0);
  std::string_view name = authority.substr(0, colon);
  const std::string_view port = colon == std::string_view::npos ? std::string_view() : authority.substr(colon + 1);
  while (name.ends_with('.')) name.remove_suffix(1);
  if (name.empty() || literal != name.ends_with(']')) return {};
  if (port.find_first_not_of("0123456789") != std::string_view::npos) return {};
  if (port.empty() || port == "80" || port == "443") return lower(name);
  return lower(name) + ':' + std::string(port);
}

bool has_space_or_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; });
}

}  // namespace

std::string canonical_url(std::string_view url) {
  while (!url.empty() && static_cast<unsigned char>(url.front()) <= ' ') url.remove_prefix(1);
  while (!url.empty() && static_cast<unsigned char>(url.back()) <= ' ') url.remove_suffix(1);
  const std::size_t colon = url.find("://");
  if (colon == std::string_view::npos || has_space_or_control(url)) return {};
  const std::string scheme = lower(url.substr(0, colon));
  if (scheme != "http" && scheme != "https") return {};

  std::string_view rest = url.substr(colon + 3);
  rest = rest.substr(0, rest.find('#'));
  const std::size_t host_end = std::min(rest.find_first_of("/?"), rest.size());
  const std::string host = canonical_host(rest.substr(0, host_end));
  if (host.empty()) return {};
  rest.remove_prefix(host_end);

  const std::size_t question = std::min(rest.find('?'), rest.size());
  const std::string_view path = rest.substr(0, question);
  const std::string query = question < rest.size() ? without_tracking(rest.substr(question + 1)) : std::string();
  // One article is often captured under both schemes; nothing is published under http alone beside another https page.
  std::string canonical = "https://" + host;
  canonical += path.empty() ? std::string_view("/") : path;
  if (!query.empty()) canonical += '?' + query;
  return canonical;
}

std::string id_of_url(std::string_view canonical) {
  return hash_in_print(std::string("url\0", 4).append(canonical));
}

std::string id_of_path(std::string_view relative_path, std::string_view member, std::string_view source_label) {
  std::string key("path\0", 5);
  key.append(source_label).append(1, '\0').append(relative_path).append(1, '\0').append(member);
  return hash_in_print(key);
}

bool is_article_id(std::string_view text) noexcept {
  return text.size() == article_id_chars && text.find_first_not_of(print_digits) == std::string_view::npos;
}

}  // namespace dateline::schema
