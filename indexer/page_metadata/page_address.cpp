// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_address.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_address_bytes = 2000;

struct AddressParts {
  std::string_view scheme;  // "http" or "https"; "" where there is none of them
  std::string_view host;    // with port and user
  std::string_view path;    // with the query
};

AddressParts parts_of(std::string_view address) {
  AddressParts parts;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!starts_with_ignoring_case(address, scheme)) continue;
    parts.scheme = scheme.substr(0, scheme.size() - 3);
    const std::string_view rest = address.substr(scheme.size());
    const std::size_t host_end = std::min(rest.find_first_of("/?"), rest.size());
    parts.host = rest.substr(0, host_end);
    parts.path = rest.substr(host_end);
  }
  return parts;
}

bool has_other_scheme(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  return colon != std::string_view::npos && colon < reference.find_first_of("/?");
}

/// A path without "." and ".." segments; the query stays.
std::string without_dot_segments(std::string_view path) {
  const std::size_t query = std::min(path.find('?'), path.size());
  std::vector<std::string_view> segments;
  std::string_view rest = path.substr(0, query);
  bool ends_with_slash = rest.empty() || rest.ends_with('/');
  while (!rest.empty()) {
    rest.remove_prefix(1);  // the slash
    const std::string_view segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(segment.size());
    if (segment == "..") {
      if (!segments.empty()) segments.pop_back();
    } else if (segment != ".") {
      segments.push_back(segment);
    }
    if (rest.empty()) ends_with_slash = segment.empty() || segment == "." || segment == "..";
  }
  std::string clean;
  for (const std::string_view segment : segments) clean.append("/").append(segment);
  if (ends_with_slash && !clean.ends_with('/')) clean += '/';
  return clean.append(path.substr(query));
}

std::string joined(std::string_view scheme, std::string_view host, std::string_view path) {
  std::string address = ascii_lower(scheme) + "://";
  const std::size_t user_end = host.rfind('@');
  if (user_end != std::string_view::npos) host.remove_prefix(user_end + 1);
  const std::string_view port = scheme == "https" ? ":443" : ":80";
  if (host.ends_with(port)) host.remove_suffix(port.size());
  if (host.empty() || host.front() == ':') return {};
  address += ascii_lower(host);
  address += without_dot_segments(path.starts_with('/') ? std::string(path) : "/" + std::string(path));
  return address;
}

}  // namespace

std::string absolute_address(std::string_view reference, std::string_view base) {
  reference = trim(reference);
  reference = reference.substr(0, reference.find('#'));
  if (reference.empty() || reference.size() > max_address_bytes) return {};
  if (reference.find_first_of(" \t\r\n<>\"") != std::string_view::npos) return {};
  if (const AddressParts own = parts_of(reference); !own.scheme.empty()) return joined(own.scheme, own.host, own.path);
  const AddressParts from = parts_of(base.substr(0, std::min(base.find('#'), max_address_bytes)));
  if (reference.starts_with("//")) {
    return absolute_address((from.scheme.empty() ? "https:" : std::string(from.scheme) + ":") + std::string(reference),
                            {});
  }
  if (from.scheme.empty() || has_other_scheme(reference)) return {};
  if (reference.starts_with('/')) return joined(from.scheme, from.host, reference);
  const std::string_view base_path = from.path.substr(0, from.path.find('?'));
  if (reference.starts_with('?')) return joined(from.scheme, from.host, std::string(base_path).append(reference));
  const std::size_t folder_end = base_path.rfind('/');
  const std::string_view folder =
      folder_end == std::string_view::npos ? std::string_view("/") : base_path.substr(0, folder_end + 1);
  return joined(from.scheme, from.host, std::string(folder).append(reference));
}

std::string host_of_address(std::string_view address) {
  std::string_view host = parts_of(address).host;
  const std::size_t user_end = host.rfind('@');
  if (user_end != std::string_view::npos) host.remove_prefix(user_end + 1);
  return ascii_lower(host.substr(0, host.find(':')));
}

bool is_front_page(std::string_view address) noexcept {
  const std::size_t host = address.find("://");
  if (host == std::string_view::npos) return false;
  const std::size_t path = address.find('/', host + 3);
  return path == std::string_view::npos || path + 1 == address.size();
}

}  // namespace dateline::indexer
