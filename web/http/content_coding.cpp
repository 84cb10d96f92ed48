// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/content_coding.h"

#include "schema/error.h"

#include <algorithm>
#include <array>

#include <zlib.h>

namespace dateline::web {
namespace {

constexpr int level = 1;
constexpr int gzip_window_bits = 15 + 16;
constexpr int memory_level = 8;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(" \t"), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

/// q=0, q=0.0 ... : not this one.
bool is_refused(std::string_view weight) {
  const std::string text = lower(trimmed(weight));
  return text.starts_with("q=0") && text.find_first_not_of("0.", 2) == std::string::npos;
}

std::string_view opaque_tag(std::string_view etag) {
  return etag.starts_with("W/") ? etag.substr(2) : etag;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  bool any = false;
  while (!accept_encoding.empty()) {
    const std::string_view element = accept_encoding.substr(0, accept_encoding.find(','));
    accept_encoding.remove_prefix(std::min(accept_encoding.size(), element.size() + 1));
    const std::size_t semicolon = std::min(element.find(';'), element.size());
    const std::string coding = lower(trimmed(element.substr(0, semicolon)));
    const bool refused = semicolon < element.size() && is_refused(element.substr(semicolon + 1));
    if (coding == "gzip" || coding == "x-gzip") return !refused;
    if (coding == "*") any = !refused;
  }
  return any;
}

bool is_compressible(std::string_view content_type) {
  const std::string type = lower(trimmed(content_type.substr(0, content_type.find(';'))));
  static constexpr std::array<std::string_view, 3> others{"application/json", "application/xml",
                                                          "application/javascript"};
  return type.starts_with("text/") || type.ends_with("+json") || type.ends_with("+xml") ||
         std::find(others.begin(), others.end(), type) != others.end();
}

std::string gzip(std::string_view body) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window_bits, memory_level, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw schema::Error(schema::ErrorKind::Internal, "compress an answer: zlib does not start");
  }
  std::string packed(deflateBound(&stream, body.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));  // zlib's interface predates const
  stream.avail_in = static_cast<uInt>(body.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int result = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw schema::Error(schema::ErrorKind::Internal, "compress an answer: zlib failed");
  return packed;
}

bool names_entity(std::string_view if_none_match, std::string_view etag) {
  if (etag.empty()) return false;
  while (!if_none_match.empty()) {
    const std::string_view element = if_none_match.substr(0, if_none_match.find(','));
    if_none_match.remove_prefix(std::min(if_none_match.size(), element.size() + 1));
    const std::string_view tag = trimmed(element);
    if (tag == "*" || opaque_tag(tag) == opaque_tag(etag)) return true;
  }
  return false;
}

std::string weak_etag(std::string_view etag) {
  return "W/" + std::string(opaque_tag(etag));
}

}  // namespace dateline::web
