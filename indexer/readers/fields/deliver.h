// SPDX-License-Identifier: GPL-3.0-or-later
// When is what a reader found an article, and what is done to every article before it leaves the readers?
#pragma once

#include "indexer/article.h"
#include "indexer/readers/reader.h"

#include <cstdint>
#include <string>

namespace dateline::indexer {

inline constexpr std::size_t stand_in_title_chars = 80;  // code points of the text that are shown without a title

/// Hands `article` to the sink with every field tidy: valid UTF-8, no control characters, one-line fields on one line,
/// no repeated author; an id of its container where it has none; a first paragraph that repeats the title is dropped
/// from the text; title_from, type, language hint and empty_text are set. An article without text, title, date and id
/// becomes a rejected record. `article.text` must be in paragraphs already (text/paragraphs.h).
void deliver(Article article, const ReadOptions& options, const RecordSink& sink);

/// Hands a rejected record to the sink.
void reject(std::string member, std::uint64_t offset, std::string reason, const RecordSink& sink);

}  // namespace dateline::indexer
