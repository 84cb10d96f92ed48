// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/warc/content_codings.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/streams/brotli_stream.h"
#include "indexer/readers/streams/deflate_stream.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/zstd_stream.h"
#include "indexer/readers/warc/chunked_stream.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_codings = 4;
constexpr std::size_t sampled_bytes = 256;

std::vector<std::string> split_codings(std::string_view list) {
  std::vector<std::string> codings;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string coding = ascii_lower(trim(list.substr(0, end)));
    if (!coding.empty() && coding != "identity") codings.push_back(coding);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return codings;
}

/// Brotli and bare deflate have no magic, but no compressed bytes are free of control characters for long.
bool looks_plain(std::string_view head) noexcept {
  const std::string_view sample = head.substr(0, sampled_bytes);
  if (sample.size() < 8) return false;
  return std::none_of(sample.begin(), sample.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && !is_ascii_space(c)) || byte == 0x7F;
  });
}

bool undo(const std::string& coding, StreamChain& body) {
  const std::string_view head = body.head();
  if (coding == "chunked") {
    if (starts_as_chunked(head)) body.add(std::make_unique<ChunkedStream>(body.top()));
  } else if (coding == "gzip" || coding == "x-gzip") {
    if (is_gzip(head)) body.add(std::make_unique<GzipStream>(body.top(), TrailingBytes::Ignored));
  } else if (coding == "zstd") {
    if (is_zstd(head)) body.add(std::make_unique<ZstdStream>(body.top()));
  } else if (coding == "deflate") {
    if (is_zlib(head) || !looks_plain(head)) body.add(std::make_unique<DeflateStream>(body.top()));
  } else if (coding == "br") {
    if (!looks_plain(head)) body.add(std::make_unique<BrotliStream>(body.top()));
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::string undo_codings(const HeaderFields& fields, StreamChain& body) {
  // The coding that was put on last comes off first (RFC 9110, 8.4); the transfer's own lie outside of the content's.
  std::vector<std::string> codings = split_codings(fields.joined("content-encoding"));
  const std::vector<std::string> transfer = split_codings(fields.joined("transfer-encoding"));
  codings.insert(codings.end(), transfer.begin(), transfer.end());
  if (codings.size() > max_codings) return "more than " + std::to_string(max_codings) + " codings";
  for (auto coding = codings.rbegin(); coding != codings.rend() && !body.head().empty(); ++coding) {
    if (!undo(*coding, body)) return *coding;
  }
  return {};
}

}  // namespace dateline::indexer
