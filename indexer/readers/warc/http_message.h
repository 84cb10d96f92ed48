// SPDX-License-Identifier: GPL-3.0-or-later
// What did the server say before the document?
#pragma once

#include "indexer/readers/headers/header_fields.h"

#include <cstddef>
#include <string_view>

namespace dateline::indexer {

struct HttpHead {
  int status = 0;
  HeaderFields fields;
  std::size_t size = 0;  // bytes up to the body; 0 where the bytes are no response of HTTP
};

/// The head of the response that `start` (the first 64 KiB of it) begins with. A head without an empty line at its end
/// takes up all of `start`.
[[nodiscard]] HttpHead parse_http_head(std::string_view start);

}  // namespace dateline::indexer
