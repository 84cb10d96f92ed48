// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/departed_items.h"

#include "indexer/captures/captures.h"
#include "indexer/readers/reader.h"
#include "schema/fields.h"
#include "schema/stored_article.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <xapian.h>

namespace dateline::indexer {
namespace {

/// A file that holds a feed may hold other articles too, as an archive of files does.
bool is_from_feed(const std::string& serialised) {
  return is_feed(schema::decode_article(Xapian::Document::unserialise(serialised).get_data()).format);
}

DepartedItem departed_item(const std::string& id, const std::string& serialised, const std::set<std::string>& feeds) {
  Xapian::Document document = Xapian::Document::unserialise(serialised);
  schema::StoredArticle stored = schema::decode_article(document.get_data());
  std::vector<schema::StoredCapture> captures = stored.captures;
  for (schema::StoredCapture& capture : captures) {
    if (capture.file.empty() || feeds.contains(capture.file)) continue;
    capture.file.clear();
  }
  std::stable_partition(captures.begin(), captures.end(),
                        [](const schema::StoredCapture& capture) { return !capture.file.empty(); });
  set_file_terms(document, captures);
  DepartedItem item{id, captures.empty() ? 0 : captures.front().captured_at, stored.language, {}};
  set_captures(stored, std::move(captures));
  document.set_data(schema::encode_article(stored));
  item.serialised = document.serialise();
  return item;
}

}  // namespace

void visit_departed_items(const FormerIndex& former, const std::set<std::string>& feeds,
                          const std::function<bool(const std::string& id)>& is_known,
                          const std::function<void(DepartedItem)>& visit) {
  std::set<std::string> visited;
  for (const std::string& feed : feeds) {
    const std::string term = std::string(schema::file_prefix) + feed;
    former.visit_documents(term, [&](const std::string& id, const std::string& serialised) {
      if (is_known(id) || !visited.insert(id).second || !is_from_feed(serialised)) return;
      visit(departed_item(id, serialised, feeds));
    });
  }
}

}  // namespace dateline::indexer
