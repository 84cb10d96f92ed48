// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/warc/payload_kind.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/html/html_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::indexer {
namespace {

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> names) noexcept {
  return std::find(names.begin(), names.end(), text) != names.end();
}

bool is_unstated(std::string_view type) noexcept {
  return is_one_of(type, {"", "unknown", "unk", "no-type", "*/*", "application/unknown", "application/octet-stream"});
}

PayloadKind kind_by_type(std::string_view type) noexcept {
  if (is_one_of(type, {"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"}))
    return PayloadKind::Page;
  if (type == "text/plain") return PayloadKind::Text;
  if (is_one_of(type, {"application/json", "text/json", "application/x-ndjson", "application/jsonl"}) ||
      type.ends_with("+json")) {
    return PayloadKind::Json;
  }
  const bool xml = is_one_of(type, {"text/xml", "application/xml"}) || type.ends_with("+xml");
  return xml && !type.starts_with("image/") ? PayloadKind::Xml : PayloadKind::Other;
}

PayloadKind kind_by_start(std::string_view head) {
  if (recognises_html(head, {}, {})) return PayloadKind::Page;
  const std::string_view start = trim(head);
  if (start.starts_with('{') || start.starts_with('[')) return PayloadKind::Json;
  for (const std::string_view opening : {"<?xml", "<rss", "<feed"}) {
    if (starts_with_ignoring_case(start, opening)) return PayloadKind::Xml;
  }
  return PayloadKind::Other;
}

std::string_view path_of(std::string_view uri) noexcept {
  const std::size_t host = uri.find("://");
  if (host == std::string_view::npos) return {};
  const std::size_t path = uri.find('/', host + 3);
  return path == std::string_view::npos ? std::string_view() : uri.substr(path, uri.find_first_of("?#", path) - path);
}

}  // namespace

PayloadKind payload_kind(std::string_view type, std::string_view head) {
  if (is_unstated(type)) return kind_by_start(head);
  const PayloadKind stated = kind_by_type(type);
  if (stated != PayloadKind::Page && stated != PayloadKind::Text) return stated;
  const std::string_view start = trim(head);
  if (start.starts_with('{') || start.starts_with("[{")) return PayloadKind::Json;
  const bool feed = starts_with_ignoring_case(start, "<rss") || starts_with_ignoring_case(start, "<feed") ||
                    (start.starts_with("<?xml") && !recognises_html(head, {}, {}));
  return feed ? PayloadKind::Xml : stated;
}

std::string_view other_kind_name(std::string_view type) noexcept {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> names{{
      {"image/", "image"},
      {"video/", "audio or video"},
      {"audio/", "audio or video"},
      {"font/", "font"},
      {"application/font", "font"},
      {"application/x-font", "font"},
      {"application/vnd.ms-fontobject", "font"},
      {"text/css", "script or style sheet"},
      {"text/javascript", "script or style sheet"},
      {"application/javascript", "script or style sheet"},
      {"application/x-javascript", "script or style sheet"},
      {"application/pdf", "PDF document"},
  }};
  for (const auto& [start, name] : names) {
    if (type.starts_with(start)) return name;
  }
  return is_unstated(type) ? "document without a type" : "document of another type";
}

std::string_view file_name_of(PayloadKind kind) noexcept {
  switch (kind) {
    case PayloadKind::Page:
      return "page.html";
    case PayloadKind::Text:
      return "text.txt";
    case PayloadKind::Json:
      return "records.json";
    case PayloadKind::Xml:
      return "feed.xml";
    case PayloadKind::Other:
      break;
  }
  return "";
}

bool is_document_address(std::string_view uri) noexcept {
  for (const std::string_view scheme : {"http:", "https:", "ftp:", "ftps:", "file:", "gemini:", "gopher:"}) {
    if (starts_with_ignoring_case(uri, scheme)) return true;
  }
  return false;
}

bool is_robot_address(std::string_view uri) noexcept {
  return is_one_of(path_of(uri), {"/robots.txt", "/ads.txt", "/app-ads.txt", "/sellers.json", "/humans.txt",
                                  "/security.txt", "/.well-known/security.txt", "/llms.txt"});
}

}  // namespace dateline::indexer
