// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/suppression.h"

#include "indexer/generation/index_lock.h"
#include "indexer/generation/index_writer.h"
#include "indexer/generation/suppression_file.h"
#include "indexer/integrity/cover_generation.h"
#include "indexer/run/clock.h"
#include "schema/article_id.h"
#include "schema/error.h"
#include "schema/fields.h"

#include <optional>

#include <nlohmann/json.hpp>

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;

std::string id_of_article(const std::string& id_or_url) {
  const std::string url = schema::canonical_url(id_or_url);
  if (!url.empty()) return schema::id_of_url(url);
  if (schema::is_article_id(id_or_url)) return id_or_url;
  throw Error(ErrorKind::Usage, "suppress " + id_or_url + ": neither an id nor a URL",
              "ids are the 26 letters and digits that a search prints");
}

std::string metadata_key_of(const std::string& id) {
  return std::string(schema::metadata_key::suppressed) + id;
}

void set_term(Xapian::Document& document, bool suppressed) {
  const std::string term(schema::suppressed_term);
  auto found = document.termlist_begin();
  found.skip_to(term);
  const bool has_term = found != document.termlist_end() && *found == term;
  if (has_term && !suppressed) document.remove_term(term);
  if (suppressed) document.add_boolean_term(term);
}

/// Sets the reason ("" for none) and the term that goes with it.
Suppression set_suppression(const SuppressionRequest& request, const std::string& id, const std::string& reason) {
  IndexWriter writer{schema::IndexPaths(request.index)};
  if (reason.empty() && writer.metadata(metadata_key_of(id)).empty()) {
    throw Error(ErrorKind::Usage, "unsuppress " + request.article + ": it is not suppressed");
  }
  std::optional<Xapian::Document> document = writer.find(id);
  if (document) {
    set_term(*document, !reason.empty());
    writer.put(id, *document);
  }
  writer.set_metadata(metadata_key_of(id), reason);
  for (const RefusedDocument& refused : writer.commit()) {
    throw Error(ErrorKind::Internal, "suppress " + refused.id + ": " + refused.reason);
  }
  return {id, document.has_value()};
}

Suppression change_suppression(const SuppressionRequest& request, const std::string& reason) {
  const std::string id = id_of_article(request.article);
  const schema::IndexPaths paths(request.index);
  (void)schema::published_generation(paths);  // a lock file makes no index
  const IndexLock lock(paths.lock(), request.lock_timeout);
  const Suppression done = set_suppression(request, id, reason);
  keep_suppressions(paths);
  cover_published(paths);
  return done;
}

}  // namespace

Suppression suppress_article(const SuppressionRequest& request) {
  const nlohmann::json reason{{"reason", request.reason}, {"since", utc_now_text()}};
  return change_suppression(request, reason.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Suppression unsuppress_article(const SuppressionRequest& request) {
  return change_suppression(request, {});
}

}  // namespace dateline::indexer
