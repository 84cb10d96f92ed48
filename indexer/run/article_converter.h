// SPDX-License-Identifier: GPL-3.0-or-later
// How does an article that was read become a document that waits to be written?
#pragma once

#include "indexer/article.h"
#include "indexer/document/document_builder.h"
#include "indexer/enrich/enricher.h"
#include "indexer/run/source_reading.h"

#include <cstdint>
#include <string>
#include <variant>

namespace dateline::indexer {

/// A document with what a run has to know of it. Its stored article has one capture, its own.
struct BuiltDocument {
  std::string id;
  std::int64_t captured_at = 0;
  std::string language;
  std::string format;
  std::string serialised;         // Xapian's form
  bool ahead_of_capture = false;  // states a date that is later than the capture
};

/// Enriches and builds, for one thread. The enricher must outlive it.
class ArticleConverter {
public:
  ArticleConverter(const Enricher& enricher, bool with_positions) : enricher_(enricher), builder_(with_positions) {}

  /// `id` is the article's. What the index would not take is rejected, with the reason. Throws Error, never
  /// Xapian::Error.
  [[nodiscard]] std::variant<BuiltDocument, RejectedRecord> convert(Article article, std::string id,
                                                                    const PlannedFile& file);

private:
  const Enricher& enricher_;
  DocumentBuilder builder_;
};

}  // namespace dateline::indexer
