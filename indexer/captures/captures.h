// SPDX-License-Identifier: GPL-3.0-or-later
// Of several captures of one article, which is shown, and what is known of the others?
#pragma once

#include "schema/stored_article.h"

#include <functional>
#include <string>
#include <vector>

namespace dateline::indexer {

/// True if a walk of the sources comes to file `a` before file `b` (both file keys, different).
using FileOrder = std::function<bool(const std::string& a, const std::string& b)>;

/// Puts captures that stand in the sources into the order in which they count: the latest first, of two at the same
/// time the one that the walk comes to later. Those of one file and time keep their order, so the later one must stand
/// first.
void sort_captures(std::vector<schema::StoredCapture>& captures, const FileOrder& walks_before);

/// The captures of an article whose sources hold `live` (sorted, not empty) and of which an earlier state of the index
/// knew `former`: behind the live ones those former ones whose text no live one has, once each and without file.
[[nodiscard]] std::vector<schema::StoredCapture> with_history(std::vector<schema::StoredCapture> live,
                                                              const std::vector<schema::StoredCapture>& former);

/// Only those that stand in the sources, in their order.
[[nodiscard]] std::vector<schema::StoredCapture> live_captures(const std::vector<schema::StoredCapture>& captures);

/// Sets the captures of an article, and its versions, which follow from them.
void set_captures(schema::StoredArticle& article, std::vector<schema::StoredCapture> captures);

}  // namespace dateline::indexer
