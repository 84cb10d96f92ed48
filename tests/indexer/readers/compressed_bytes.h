// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test get compressed bytes?
#pragma once

#include "tests/indexer/readers/gzip_bytes.h"

#include <brotli/encode.h>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include <zstd.h>

namespace dateline::indexer {

/// One frame of zstd that holds `text`, with a checksum, and made with `dictionary` if there is one.
inline std::string zstd_bytes(std::string_view text, std::string_view dictionary = {}) {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  if (!dictionary.empty()) ZSTD_CCtx_loadDictionary(context, dictionary.data(), dictionary.size());
  std::string out(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size = ZSTD_compress2(context, out.data(), out.size(), text.data(), text.size());
  ZSTD_freeCCtx(context);
  if (ZSTD_isError(size) != 0) throw std::runtime_error(ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}

/// One stream of brotli that holds `text`.
inline std::string brotli_bytes(std::string_view text) {
  std::size_t size = BrotliEncoderMaxCompressedSize(text.size()) + 64;
  std::string out(size, '\0');
  if (BrotliEncoderCompress(5, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, text.size(),
                            reinterpret_cast<const std::uint8_t*>(text.data()), &size,
                            reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_FALSE) {
    throw std::runtime_error("brotli");
  }
  out.resize(size);
  return out;
}

}  // namespace dateline::indexer
