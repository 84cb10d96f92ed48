// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test get a web archive?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// A record of WARC 1.0 with `extra` header lines, each with its line end.
inline std::string warc_record(std::string_view type, std::string_view uri, std::string_view block,
                               std::string_view extra = {}) {
  std::string record = "WARC/1.0\r\nWARC-Type: " + std::string(type) +
                       "\r\nWARC-Record-ID: <urn:uuid:" + std::to_string(uri.size()) + "-" +
                       std::to_string(block.size()) + ">\r\nWARC-Date: 2019-03-29T10:00:00Z\r\n";
  if (!uri.empty()) record.append("WARC-Target-URI: ").append(uri).append("\r\n");
  record.append(extra).append("Content-Length: " + std::to_string(block.size()) + "\r\n\r\n");
  return record.append(block).append("\r\n\r\n");
}

/// A response of HTTP with status 200.
inline std::string http_response(std::string_view body, std::string_view type = "text/html",
                                 std::string_view extra = {}) {
  std::string response = "HTTP/1.1 200 OK\r\nContent-Type: " + std::string(type) + "\r\n";
  return response.append(extra).append("\r\n").append(body);
}

inline std::string warc_response(std::string_view uri, std::string_view body, std::string_view type = "text/html",
                                 std::string_view extra = {}) {
  return warc_record("response", uri, http_response(body, type, extra),
                     "Content-Type: application/http; msgtype=response\r\n");
}

/// A page with a title and a text that mentions it.
inline std::string page(const std::string& title) {
  return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><article><h1>" + title +
         "</h1><p>This is the report on " + title +
         ", with enough words in it to be taken for the text of an article by any reader of pages.</p></article></body>"
         "</html>";
}

/// A record of ARC 1.
inline std::string arc_record(const std::string& url, const std::string& block) {
  return url + " 192.0.2.1 20190329100000 text/html " + std::to_string(block.size()) + "\n" + block + "\n";
}

}  // namespace dateline::indexer
