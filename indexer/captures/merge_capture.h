// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of an article's document when one of its files was read again or is gone?
#pragma once

#include "indexer/captures/captures.h"
#include "schema/stored_article.h"

#include <optional>
#include <set>
#include <string>

#include <xapian.h>

namespace dateline::indexer {

/// A document with its stored fields taken out.
struct StoredDocument {
  Xapian::Document document;
  schema::StoredArticle article;
};
[[nodiscard]] StoredDocument stored_document(Xapian::Document document);

/// A capture that a file was found to hold.
struct FoundCapture {
  schema::StoredCapture capture;
  /// The document that it makes; nullopt where the record is as it was, so that no document was made.
  std::optional<StoredDocument> built;
  bool first_of_run = true;  // of this article in this file in this run: what was known of the file is out of date
};

/// What a merge gives.
struct MergedDocument {
  /// The document with all captures; nullopt where nothing of it differs from the one before.
  std::optional<Xapian::Document> document;
  bool is_new = false;
  bool text_changed = false;
  /// A file whose record should be shown and of which no document is at hand: it must be read; "" if there is none.
  std::string file_to_read;
};

/// Adds a capture to what the index has of the article (nullopt: nothing yet).
[[nodiscard]] MergedDocument merge_capture(const std::optional<StoredDocument>& before, const FoundCapture& found,
                                           const CaptureOrder& order);

/// Puts the captures of an article in order again, as the time of a file that holds one has changed. One of them at
/// least stands in the sources.
[[nodiscard]] MergedDocument in_order(const StoredDocument& before, const CaptureOrder& order);

/// Takes the captures in these files away from an article. No document and no file to read: the article is gone, as no
/// file holds it any more.
[[nodiscard]] MergedDocument without_files(const StoredDocument& before, const std::set<std::string>& files);

}  // namespace dateline::indexer
