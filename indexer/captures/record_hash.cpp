// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/captures/record_hash.h"

#include "schema/content_hash.h"

#include <string_view>

namespace dateline::indexer {
namespace {

// With its length, so that no two lists of fields give the same bytes.
void append(std::string& bytes, std::string_view field) {
  bytes += std::to_string(field.size());
  bytes += ':';
  bytes += field;
}

}  // namespace

std::string record_hash(const Article& article) {
  std::string bytes;
  for (const std::string* field :
       {&article.path, &article.member, &article.format, &article.title, &article.title_from, &article.text,
        &article.url, &article.source, &article.language_hint, &article.type, &article.own_id, &article.dateline}) {
    append(bytes, *field);
  }
  append(bytes, article.empty_text ? "empty" : "");
  append(bytes, std::to_string(article.authors.size()));
  for (const std::string& author : article.authors) append(bytes, author);
  for (const DateClaim& claim : article.dates) {
    append(bytes, claim.from);
    append(bytes, claim.raw);
  }
  return schema::hash_in_print(bytes);
}

}  // namespace dateline::indexer
