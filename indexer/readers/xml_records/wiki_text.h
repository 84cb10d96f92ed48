// SPDX-License-Identifier: GPL-3.0-or-later
// What does a page say that is written in the markup of MediaWiki?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The text without templates, tables, references, categories and pictures; of a link the words that are shown, of a
/// heading its words on a line of their own, of lists their items. What is not closed is left out up to its end, so
/// that any text takes linear time.
[[nodiscard]] std::string wiki_text(std::string_view source);

}  // namespace dateline::indexer
