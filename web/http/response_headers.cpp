// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/response_headers.h"

#include "web/http/content_coding.h"

#include <algorithm>

namespace dateline::web {
namespace {

constexpr int ok = 200;
constexpr int not_modified = 304;

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

void compress(Response& response) {
  response.headers.emplace_back("Vary", "Accept-Encoding");
  response.body = gzip(response.body);
  response.headers.emplace_back("Content-Encoding", "gzip");
  for (auto& [name, value] : response.headers)
    if (same_name(name, "ETag")) value = weak_etag(value);
}

}  // namespace

std::string_view header_of(const Response& response, std::string_view name) {
  const auto found = std::find_if(response.headers.begin(), response.headers.end(),
                                  [&](const auto& header) { return same_name(header.first, name); });
  return found == response.headers.end() ? std::string_view() : std::string_view(found->second);
}

void finish_response(Response& response, const Negotiation& negotiation) {
  if (response.status == ok && names_entity(negotiation.if_none_match, header_of(response, "ETag"))) {
    response.status = not_modified;
    response.body.clear();
    response.stream = nullptr;
  }
  if (!response.stream && response.body.size() >= min_gzip_bytes && is_compressible(response.content_type) &&
      header_of(response, "Content-Encoding").empty()) {
    if (negotiation.gzip) {
      compress(response);
    } else {
      response.headers.emplace_back("Vary", "Accept-Encoding");
    }
  }
  for (const auto& [name, value] : security_headers)
    if (header_of(response, name).empty()) response.headers.emplace_back(name, value);
}

}  // namespace dateline::web
