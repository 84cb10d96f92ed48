// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/request_rules.h"

#include "web/http/target.h"

#include <optional>
#include <utility>

namespace dateline::web {
namespace {

constexpr int bad_request = 400;
constexpr int method_not_allowed = 405;
constexpr int content_too_large = 413;
constexpr int uri_too_long = 414;
constexpr int misdirected = 421;

std::optional<HttpError> refuse_form(const RequestHead& head) {
  if (head.bad_header_name) {
    return HttpError{bad_request, "The name of a header holds a blank or another character that none may hold.", ""};
  }
  if (head.target.size() > max_target_bytes) {
    return HttpError{uri_too_long, "The address is longer than 8 KiB.", "Shorten the query, or choose fewer filters."};
  }
  if (head.method != "GET" && head.method != "HEAD") {
    return HttpError{method_not_allowed, "This server only answers GET and HEAD.", ""};
  }
  if (head.has_body) return HttpError{content_too_large, "A request to this server has no body.", ""};
  if (head.cut_by_nul) return HttpError{bad_request, "The address holds a NUL.", ""};
  return std::nullopt;
}

/// `authority`: of the target's absolute form, which then counts (RFC 9112, section 3.2.2).
std::variant<std::string, HttpError> host_of(const RequestHead& head, const std::string& authority,
                                             const HostRules& rules) {
  if (head.hosts.empty() && head.version != "HTTP/1.0") {
    return HttpError{bad_request, "The request names no Host.", "HTTP/1.1 requires it."};
  }
  if (head.hosts.size() > 1) return HttpError{bad_request, "The request names several Hosts.", ""};
  const std::string host = authority.empty() && !head.hosts.empty() ? head.hosts.front() : authority;
  if (head.hosts.empty() && host.empty()) return host;
  switch (rules.judge(host)) {
    case HostVerdict::Malformed:
      return HttpError{bad_request, "The request's Host is no host.", ""};
    case HostVerdict::Refused:
      return HttpError{misdirected, "This server does not answer for that host name.",
                       "Who runs it can allow the name with --allow-host."};
    case HostVerdict::Allowed:
      break;
  }
  return host;
}

}  // namespace

std::string_view raw_path(std::string_view target) {
  return target.substr(0, target.find('?'));
}

std::variant<Request, HttpError> check_request(const RequestHead& head, const HostRules& hosts) {
  if (auto refused = refuse_form(head)) return *std::move(refused);
  auto parsed = parse_target(head.target);
  if (const auto* bad = std::get_if<BadTarget>(&parsed)) {
    return HttpError{bad_request, "The address cannot be read: " + bad->reason + ".", ""};
  }
  auto& target = std::get<Target>(parsed);
  auto host = host_of(head, target.authority, hosts);
  if (auto* refused = std::get_if<HttpError>(&host)) return std::move(*refused);
  Request request;
  request.path = std::move(target.path);
  request.query = encoded_query(target.query);
  request.parameters = std::move(target.parameters);
  if (const auto& name = std::get<std::string>(host); !name.empty()) request.origin = hosts.origin(name);
  request.if_none_match = head.if_none_match;
  return request;
}

}  // namespace dateline::web
