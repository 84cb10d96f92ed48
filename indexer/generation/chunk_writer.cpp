// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/chunk_writer.h"

#include "indexer/captures/captures.h"
#include "schema/fields.h"
#include "schema/stored_article.h"

#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include <xapian.h>

namespace dateline::indexer {
namespace {

using schema::StoredCapture;

constexpr std::size_t commit_articles = 1000;
constexpr std::size_t commit_bytes = std::size_t{32} << 20;

/// The captures that the sources hold, the one that is shown first, then from the latest to the oldest.
std::vector<StoredCapture> captures_of(const schema::StoredArticle& latest, const DocumentSpool& spool,
                                       const ResolvedArticle& article) {
  std::vector<StoredCapture> captures = latest.captures;
  for (auto earlier = article.earlier.rbegin(); earlier != article.earlier.rend(); ++earlier) {
    const auto document = Xapian::Document::unserialise(spool.read(spool.documents()[*earlier]));
    std::vector<StoredCapture> own = schema::decode_article(document.get_data()).captures;
    captures.insert(captures.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  }
  return captures;
}

void complete_captures(Xapian::Document& document, schema::StoredArticle& stored, const DocumentSpool& spool,
                       const ResolvedArticle& article, const std::optional<FormerArticle>& former) {
  std::vector<StoredCapture> captures = captures_of(stored, spool, article);
  if (captures.size() > 1) set_file_terms(document, captures);
  if (former) captures = with_history(std::move(captures), former->captures);
  if (captures == stored.captures) return;
  set_captures(stored, std::move(captures));
  document.set_data(schema::encode_article(stored));
}

ArticleChange change_of(const schema::StoredArticle& stored, const std::optional<FormerArticle>& former) {
  if (!former) return ArticleChange::Added;
  return former->content_hash == stored.content_hash ? ArticleChange::None : ArticleChange::Changed;
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
    schema::StoredArticle stored = schema::decode_article(document.get_data());
    const std::optional<FormerArticle> former = options.former.find(place.id);
    complete_captures(document, stored, spool, article, former);
    document.add_value(schema::added_slot, Xapian::sortable_serialise(former ? former->added : options.run));
    if (options.suppressed.contains(place.id)) document.add_boolean_term(std::string(schema::suppressed_term));
    database.add_document(document);
    ++articles_since_commit;
    bytes_since_commit += place.bytes;
    if (articles_since_commit >= commit_articles || bytes_since_commit >= commit_bytes) {
      database.commit();
      articles_since_commit = 0;
      bytes_since_commit = 0;
    }
    options.after_article(change_of(stored, former));
  }
  database.commit();
}

}  // namespace dateline::indexer
