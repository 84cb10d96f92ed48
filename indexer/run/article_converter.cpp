// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/article_converter.h"

#include "indexer/captures/record_hash.h"
#include "indexer/dates/publication_date.h"
#include "indexer/generation/index_writer.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

bool is_ahead_of_capture(const EnrichedArticle& enriched) {
  const std::vector<DateCandidate>& candidates = enriched.published.candidates;
  return std::any_of(candidates.begin(), candidates.end(), [&](const DateCandidate& candidate) {
    return is_after_capture(candidate.date, enriched.article.captured_at);
  });
}

}  // namespace

std::variant<BuiltDocument, RejectedRecord> ArticleConverter::convert(Article article, std::string id,
                                                                      const PlannedFile& file) {
  const std::string hash = record_hash(article);
  const Enrichment enrichment = enricher_.enrich(std::move(article), std::move(id));
  const EnrichedArticle& enriched = enrichment.article;
  // A Xapian::Error is no std::exception: it would end the program from inside a thread.
  const std::string attempt = "index " + enriched.article.path + ' ' + enriched.article.member;
  return schema::with_xapian_errors(attempt, [&]() -> std::variant<BuiltDocument, RejectedRecord> {
    const Xapian::Document document =
        builder_.build({enriched, enrichment.title_words, enrichment.text_words, file.key, hash});
    const std::string flaw = flaw_of(enriched.id, document);
    if (!flaw.empty()) {
      return RejectedRecord{enriched.article.path, enriched.article.member, 0, "the index does not take it: " + flaw};
    }
    return BuiltDocument{enriched.id,          enriched.article.captured_at, enriched.language, enriched.article.format,
                         document.serialise(), is_ahead_of_capture(enriched)};
  });
}

}  // namespace dateline::indexer
