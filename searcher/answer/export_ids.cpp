// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/export_ids.h"

#include "schema/article_id.h"
#include "schema/fields.h"
#include "searcher/answer/session.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace dateline::searcher {

// In the order of docids: one pass over the value stream instead of a search in it for each article.
std::string ids_of(const Xapian::Database& database, const std::vector<RankedDocid>& articles) {
  std::vector<std::size_t> by_docid(articles.size());
  std::iota(by_docid.begin(), by_docid.end(), std::size_t{0});
  std::sort(by_docid.begin(), by_docid.end(),
            [&](std::size_t a, std::size_t b) { return articles[a].docid < articles[b].docid; });
  std::string ids(articles.size() * schema::article_id_chars, ' ');
  auto value = database.valuestream_begin(schema::id_slot);
  for (const std::size_t place : by_docid) {
    value.skip_to(articles[place].docid);
    (*value).copy(&ids[place * schema::article_id_chars], schema::article_id_chars);
  }
  return ids;
}

std::string_view PendingExport::id(std::size_t i) const {
  return std::string_view(ids).substr(i * schema::article_id_chars, schema::article_id_chars);
}

}  // namespace dateline::searcher
