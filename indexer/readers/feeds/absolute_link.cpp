// SPDX-License-Identifier: GPL-3.0-or-later
// Where does a relative link of a feed lead?
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/feeds/feed_reader.h"

#include <algorithm>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_link = 8u << 10;

// The length of "http:" and its like; 0 where there is no scheme.
std::size_t scheme_size(std::string_view link) noexcept {
  const std::size_t colon = link.find(':');
  if (colon == none || colon == 0 || !is_ascii_letter(link.front())) return 0;
  const auto part_of_scheme = [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
  };
  const std::string_view scheme = link.substr(0, colon);
  return std::all_of(scheme.begin(), scheme.end(), part_of_scheme) ? colon + 1 : 0;
}

std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  bool folder = false;
  while (!path.empty()) {
    path.remove_prefix(1);  // "/"
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    folder = segment == "." || segment == "..";
    if (segment == ".." && !kept.empty()) kept.pop_back();
    if (!folder) kept.push_back(segment);
  }
  std::string out;
  for (const std::string_view segment : kept) out.append("/").append(segment);
  return folder || out.empty() ? out + "/" : out;
}

}  // namespace

std::string absolute_link(std::string_view link, std::string_view base) {
  link = trim(link);
  base = trim(base);
  const std::size_t scheme = scheme_size(base);
  const bool web = starts_with_ignoring_case(base, "http://") || starts_with_ignoring_case(base, "https://");
  if (link.empty() || scheme_size(link) > 0 || !web || base.size() > longest_link || link.size() > longest_link)
    return std::string(link);
  if (link.starts_with("//")) return std::string(base.substr(0, scheme)).append(link);
  base = base.substr(0, base.find('#'));
  const std::size_t host_end = std::min(base.find_first_of("/?", scheme + 2), base.size());
  const std::string host(base.substr(0, host_end));
  std::string_view path = base.substr(host_end);
  if (link.starts_with('#')) return std::string(base).append(link);
  path = path.substr(0, path.find('?'));
  if (link.starts_with('?')) return host + std::string(path).append(link);
  const std::size_t link_path = std::min(link.find_first_of("?#"), link.size());
  std::string whole = link.starts_with('/') ? std::string() : std::string(path.substr(0, path.rfind('/') + 1));
  if (whole.empty() && !link.starts_with('/')) whole = "/";
  whole += link.substr(0, link_path);
  return host + without_dots(whole).append(link.substr(link_path));
}

}  // namespace dateline::indexer
