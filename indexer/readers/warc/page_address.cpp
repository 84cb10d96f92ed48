// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/warc/page_address.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

struct Address {
  std::string_view origin;  // "https://host:port"
  std::string host;         // in lower case, without user and port
  std::string_view path;    // with query and fragment
};

/// An empty host for what is no absolute address of the web.
Address split_address(std::string_view url) {
  const bool web = starts_with_ignoring_case(url, "http://") || starts_with_ignoring_case(url, "https://");
  if (!web) return {};
  const std::size_t start = url.find("//") + 2;
  const std::size_t end = std::min(url.find_first_of("/?#", start), url.size());
  std::string_view host = url.substr(start, end - start);
  host.remove_prefix(host.rfind('@') == std::string_view::npos ? 0 : host.rfind('@') + 1);
  host = host.substr(0, host.find(':'));
  return {url.substr(0, end), ascii_lower(host), url.substr(end)};
}

std::string absolute(std::string_view canonical, std::string_view target) {
  const Address base = split_address(target);
  if (canonical.starts_with("//")) return std::string(base.origin.substr(0, base.origin.find('/'))).append(canonical);
  if (canonical.starts_with('/')) return std::string(base.origin).append(canonical);
  return std::string(canonical);
}

bool is_front_page(std::string_view path) noexcept {
  return path.empty() || path == "/" || path.starts_with("/#") || path.starts_with('#');
}

std::string without_spaces(std::string_view url) {
  std::string out;
  for (const char c : url) {
    if (is_ascii_space(c)) {
      out += "%20";
    } else {
      out += c;
    }
  }
  return out;
}

bool ends_as_label(std::string_view host, std::string_view end) noexcept {
  return host.size() > end.size() && host.ends_with(end) && host[host.size() - end.size() - 1] == '.';
}

/// What is left of a host when its first label is gone, if that can be a site: two labels, or three where the second is
/// as short as those under which countries register ("co.uk", "com.au").
std::string_view parent_site(std::string_view host) noexcept {
  const std::size_t dot = host.find('.');
  if (dot == std::string_view::npos) return {};
  const std::string_view parent = host.substr(dot + 1);
  const std::size_t last = parent.rfind('.');
  if (last == std::string_view::npos) return {};
  const std::size_t before = parent.rfind('.', last - 1);
  const bool registry = before == std::string_view::npos && last <= 3 && parent.size() - last - 1 == 2;
  return registry ? std::string_view() : parent;
}

}  // namespace

bool is_same_site(std::string_view host, std::string_view other) {
  if (host.empty() || other.empty()) return false;
  const bool has_dot = host.find('.') != std::string_view::npos && other.find('.') != std::string_view::npos;
  if (host == other || (has_dot && (ends_as_label(host, other) || ends_as_label(other, host)))) return true;
  const std::string_view parent = parent_site(host);
  return !parent.empty() && parent == parent_site(other);
}

std::string page_address(std::string_view target, std::string_view canonical) {
  const std::string own = absolute(trim(canonical), target);
  const Address stated = split_address(own);
  const Address captured = split_address(target);
  if (captured.host.empty() && !stated.host.empty()) return without_spaces(own);
  const bool wins =
      is_same_site(captured.host, stated.host) && (!is_front_page(stated.path) || is_front_page(captured.path));
  return without_spaces(wins ? std::string_view(own) : target);
}

}  // namespace dateline::indexer
