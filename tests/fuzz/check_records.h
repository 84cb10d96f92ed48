// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every record, whatever bytes it came from?
#pragma once

#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/read_file.h"
#include "indexer/readers/streams/layers.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace dateline::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline bool is_tidy(std::string_view text) {
  if (!indexer::is_valid_utf8(text)) return false;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return false;
  }
  return true;
}

inline void check_record(const indexer::Record& record) {
  if (const auto* rejected = std::get_if<indexer::RejectedRecord>(&record)) {
    require(!rejected->reason.empty());
    return;
  }
  const auto& article = std::get<indexer::Article>(record);
  require(is_tidy(article.text) && article.empty_text == article.text.empty());
  for (const std::string* line : {&article.title, &article.url, &article.source, &article.own_id, &article.member,
                                  &article.type, &article.dateline, &article.language_hint}) {
    require(is_tidy(*line) && line->find('\n') == std::string::npos);
  }
  for (const std::string& author : article.authors) require(is_tidy(author) && !author.empty());
  for (const indexer::DateClaim& claim : article.dates) require(is_tidy(claim.raw) && !claim.raw.empty());
  require(!article.text.empty() || !article.title.empty() || !article.dates.empty() || !article.own_id.empty());
}

/// Reads the bytes with one reader and checks every record, with the usual bounds and with ones that are soon reached.
template <typename Reader>
void check_reader(std::string_view bytes, Reader read) {
  for (const std::size_t limit : {std::size_t{16} << 20, std::size_t{100}}) {
    indexer::ReadOptions options;
    options.max_record_bytes = limit;
    indexer::MemoryStream stream(bytes);
    read(stream, options, indexer::RecordSink(check_record));
  }
}

}  // namespace dateline::fuzz
