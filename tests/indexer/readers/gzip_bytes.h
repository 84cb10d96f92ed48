// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test get a .gz?
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <zlib.h>

namespace dateline::indexer {

/// What zlib makes of `text` with these window bits: 31 a gzip member, 15 the zlib format, -15 bare deflate.
inline std::string deflated_bytes(std::string_view text, int window_bits) {
  z_stream zlib{};
  if (deflateInit2(&zlib, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("deflateInit2");
  std::string out(deflateBound(&zlib, text.size()) + 64, '\0');
  std::string input(text);
  zlib.next_in = reinterpret_cast<Bytef*>(input.data());
  zlib.avail_in = static_cast<uInt>(input.size());
  zlib.next_out = reinterpret_cast<Bytef*>(out.data());
  zlib.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&zlib, Z_FINISH);
  out.resize(zlib.total_out);
  deflateEnd(&zlib);
  if (result != Z_STREAM_END) throw std::runtime_error("deflate");
  return out;
}

/// One gzip member that holds `text`.
inline std::string gzip_bytes(std::string_view text) {
  return deflated_bytes(text, 15 + 16);
}

}  // namespace dateline::indexer
