// SPDX-License-Identifier: GPL-3.0-or-later
// Does any target, Host or header value break the reading of requests, or forge a line of the log?
#include "web/http/access_log.h"
#include "web/http/content_coding.h"
#include "web/http/host_rules.h"
#include "web/http/request_rules.h"
#include "web/http/target.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

using namespace dateline;

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

void check_target(std::string_view raw) {
  const auto parsed = web::parse_target(raw);
  const auto* target = std::get_if<web::Target>(&parsed);
  if (target == nullptr) return;
  check(target->path.starts_with('/'));
  check(target->path.find('\0') == std::string::npos);
  check(raw.ends_with(target->query));
  for (const auto& [name, value] : target->parameters) check(name.size() + value.size() <= target->query.size());
}

void check_host(std::string_view text) {
  static const web::HostRules rules({"https://news.example", "other.example:81"}, {"127.0.0.1:8080"});
  if (rules.judge(text) != web::HostVerdict::Allowed) return;
  // It is put into addresses: nothing in it may end one.
  check(text.find_first_of(" \t\r\n/?#@\"<>'\\") == std::string_view::npos);
  check(rules.origin(text).ends_with(text));
}

void check_request(const std::string& text) {
  web::RequestHead head;
  head.method = "GET";
  head.target = text;
  head.version = "HTTP/1.1";
  head.hosts = {"localhost"};
  static const web::HostRules rules({}, {});
  const auto checked = web::check_request(head, rules);
  const auto* request = std::get_if<web::Request>(&checked);
  if (request == nullptr) return;
  check(request->origin.starts_with("http://"));
  const auto again = web::parse_target("/?" + request->query);
  check(std::get<web::Target>(again).parameters == request->parameters);
  check(std::all_of(request->query.begin(), request->query.end(), [](char c) { return c > ' ' && c < 0x7F; }));
}

void check_log(std::string_view text) {
  web::AccessRecord record;
  record.client = record.method = record.target = text;
  const std::string line = web::access_line(record, true);
  check(std::count(line.begin(), line.end(), '\n') == 1 && line.back() == '\n');
  check(std::count(line.begin(), line.end(), '"') == 2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  check_target(text);
  check_host(text);
  check_request(text);
  check_log(text);
  static_cast<void>(web::accepts_gzip(text));
  static_cast<void>(web::names_entity(text, "\"a\""));
  return 0;
}
