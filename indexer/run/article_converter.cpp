// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/article_converter.h"

#include "indexer/captures/record_hash.h"
#include "schema/xapian_error.h"

#include <utility>

namespace dateline::indexer {

BuiltDocument ArticleConverter::convert(Article article, std::string id, const PlannedFile& file) {
  const std::string hash = record_hash(article);
  const Enrichment enrichment = enricher_.enrich(std::move(article), std::move(id));
  const EnrichedArticle& enriched = enrichment.article;
  // A Xapian::Error is no std::exception: it would end the program from inside a thread.
  return schema::with_xapian_errors("index " + enriched.article.path + ' ' + enriched.article.member, [&] {
    const Xapian::Document document =
        builder_.build({enriched, enrichment.title_words, enrichment.text_words, file.key, hash});
    return BuiltDocument{enriched.id, enriched.article.captured_at, enriched.language, enriched.article.format,
                         document.serialise()};
  });
}

}  // namespace dateline::indexer
