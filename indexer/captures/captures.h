// SPDX-License-Identifier: GPL-3.0-or-later
// Of several captures of one article, which is shown, and what is known of the others?
#pragma once

#include "schema/stored_article.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

namespace dateline::indexer {

/// What the sources say of the order of captures.
struct CaptureOrder {
  /// True if a walk of the sources comes to file `a` before file `b` (both file keys, different).
  std::function<bool(const std::string& a, const std::string& b)> walks_before;
  /// Seconds since 1970 at which the capture counts as made: what it says itself or, where its time is that of its
  /// file, what the file has by now, which may have grown since.
  std::function<std::int64_t(const schema::StoredCapture& capture)> time_of;
};

/// Puts captures that stand in the sources into the order in which they count: the latest first, of two at the same
/// time the one that the walk comes to later. Those of one file and time keep their order, so the later one must stand
/// first.
void sort_captures(std::vector<schema::StoredCapture>& captures, const CaptureOrder& order);

/// The captures of an article whose sources hold `live` (sorted, not empty) and of which an earlier state of the index
/// knew `former`: behind the live ones those former ones whose text no live one has, once each and without file.
[[nodiscard]] std::vector<schema::StoredCapture> with_history(std::vector<schema::StoredCapture> live,
                                                              const std::vector<schema::StoredCapture>& former);

/// Only those that stand in the sources, in their order.
[[nodiscard]] std::vector<schema::StoredCapture> live_captures(const std::vector<schema::StoredCapture>& captures);

/// Sets the terms of the files that hold captures of the article, and the one that says that they are several.
void set_file_terms(Xapian::Document& document, const std::vector<schema::StoredCapture>& captures);

/// Sets the captures of an article, and its versions, which follow from them.
void set_captures(schema::StoredArticle& article, std::vector<schema::StoredCapture> captures);

}  // namespace dateline::indexer
