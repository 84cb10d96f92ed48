// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/chunk_writer.h"

#include "indexer/run/clock.h"
#include "schema/fields.h"
#include "schema/stored_article.h"

#include <xapian.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t commit_articles = 1000;
constexpr std::size_t commit_bytes = std::size_t{32} << 20;

schema::StoredVersion version_of(const DocumentSpool& spool, const SpooledDocument& earlier) {
  const auto document = Xapian::Document::unserialise(spool.read(earlier));
  const schema::StoredArticle article = schema::decode_article(document.get_data());
  return {to_string(article.published), utc_text(earlier.captured_at), article.content_hash};
}

void add_versions(Xapian::Document& document, const DocumentSpool& spool, const ResolvedArticle& article) {
  if (article.earlier.empty()) return;
  schema::StoredArticle stored = schema::decode_article(document.get_data());
  for (const std::size_t place : article.earlier) {
    stored.versions.push_back(version_of(spool, spool.documents()[place]));
  }
  document.set_data(schema::encode_article(stored));
}

}  // namespace

void write_chunk(const std::filesystem::path& folder, const DocumentSpool& spool,
                 std::span<const ResolvedArticle> articles, const ChunkOptions& options) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
  std::size_t articles_since_commit = 0;
  std::size_t bytes_since_commit = 0;
  for (const ResolvedArticle& article : articles) {
    const SpooledDocument& place = spool.documents()[article.latest];
    Xapian::Document document = Xapian::Document::unserialise(spool.read(place));
    add_versions(document, spool, article);
    const std::uint32_t before = options.added_before ? options.added_before(place.id) : 0;
    document.add_value(schema::added_slot, Xapian::sortable_serialise(before != 0 ? before : options.run));
    database.add_document(document);
    ++articles_since_commit;
    bytes_since_commit += place.bytes;
    if (articles_since_commit >= commit_articles || bytes_since_commit >= commit_bytes) {
      database.commit();
      articles_since_commit = 0;
      bytes_since_commit = 0;
    }
    options.after_article();
  }
  database.commit();
}

}  // namespace dateline::indexer
