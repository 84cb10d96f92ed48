// SPDX-License-Identifier: GPL-3.0-or-later
// What do （北京3月5日电）, 【ソウル＝共同】 and (서울=연합뉴스) say about where an article comes from?
#pragma once

#include "indexer/article.h"

#include <optional>
#include <string_view>

namespace dateline::indexer {

/// Reads a dateline in Han, Kana or Hangul at the start of `text`; nullopt where there is none. Looks at the first
/// 400 bytes.
[[nodiscard]] std::optional<Dateline> parse_east_asian_dateline(std::string_view text);

}  // namespace dateline::indexer
