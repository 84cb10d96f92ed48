// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/host_rules.h"

#include "schema/error.h"
#include "web/http/client_address.h"

#include <algorithm>
#include <optional>

namespace dateline::web {
namespace {

using schema::Error;
using schema::ErrorKind;

struct HostAndPort {
  std::string host;  // lower case, without brackets
  std::string port;  // "" where there is none
};

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
  });
}

bool is_port(std::string_view text) {
  return !text.empty() && text.size() <= 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<HostAndPort> split_host(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  HostAndPort parts;
  std::size_t end = 0;
  if (!lower.empty() && lower.front() == '[') {
    end = lower.find(']');
    if (end == std::string::npos) return std::nullopt;
    parts.host = lower.substr(1, end - 1);
    if (!is_address_literal(parts.host) || parts.host.find(':') == std::string::npos) return std::nullopt;
    ++end;
  } else {
    end = std::min(lower.find(':'), lower.size());
    parts.host = lower.substr(0, end);
    if (!is_name(parts.host)) return std::nullopt;
  }
  if (end == lower.size()) return parts;
  parts.port = lower.substr(end + 1);
  if (lower[end] != ':' || !is_port(parts.port)) return std::nullopt;
  return parts;
}

std::string with_port(const HostAndPort& parts) {
  return parts.port.empty() ? parts.host : parts.host + " " + parts.port;
}

}  // namespace

HostRules::HostRules(const std::vector<std::string>& allowed, const std::vector<std::string>& listened) {
  for (const std::string& entry : allowed) allow(entry);
  for (const std::string& address : listened) {
    if (address.starts_with("unix:")) continue;
    const auto parts = split_host(address);
    if (!parts) continue;
    if (parts->host == "0.0.0.0" || parts->host == "::") any_literal_ = true;
    schemes_.emplace(parts->host, "http");
  }
}

void HostRules::allow(const std::string& entry) {
  std::string_view host = entry;
  std::string scheme = "http";
  for (const std::string_view prefix : {"https://", "http://"}) {
    if (!host.starts_with(prefix)) continue;
    scheme = prefix.substr(0, prefix.size() - 3);
    host.remove_prefix(prefix.size());
    break;
  }
  const auto parts = split_host(host);
  if (!parts) {
    throw Error(ErrorKind::Usage, "allowed host \"" + entry + "\": no name of a host",
                "such as archive.example.org, archive.example.org:8080 or https://archive.example.org");
  }
  schemes_.insert_or_assign(with_port(*parts), scheme);
}

HostVerdict HostRules::judge(std::string_view host) const {
  const auto parts = split_host(host);
  if (!parts) return HostVerdict::Malformed;
  if (parts->host == "localhost" || is_loopback(parts->host)) return HostVerdict::Allowed;
  if (any_literal_ && is_address_literal(parts->host)) return HostVerdict::Allowed;
  const bool known = schemes_.contains(parts->host) || schemes_.contains(with_port(*parts));
  return known ? HostVerdict::Allowed : HostVerdict::Refused;
}

std::string HostRules::origin(std::string_view host) const {
  std::string scheme = "http";
  if (const auto parts = split_host(host)) {
    auto found = schemes_.find(with_port(*parts));
    if (found == schemes_.end()) found = schemes_.find(parts->host);
    if (found != schemes_.end()) scheme = found->second;
  }
  return scheme + "://" + std::string(host);
}

}  // namespace dateline::web
