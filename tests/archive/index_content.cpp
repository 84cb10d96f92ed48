// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/index_content.h"

#include "indexer/captures/captures.h"
#include "schema/fields.h"
#include "schema/stored_article.h"

#include <stdexcept>

#include <xapian.h>

namespace dateline::tests {
namespace {

ArticleContent content_of(const Xapian::Document& document) {
  schema::StoredArticle article = schema::decode_article(document.get_data());
  ArticleContent content{article.title, article.path + ':' + article.member, {}};
  for (const schema::StoredCapture& capture : indexer::live_captures(article.captures)) {
    content.all += capture.file + ' ' + capture.record_hash + '\n';
  }
  article.captures.clear();
  article.versions.clear();
  content.all += schema::encode_article(article);
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    content.all += *term + ' ' + std::to_string(term.get_wdf()) + ' ';
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
      content.all += std::to_string(*at) + ' ';
    }
  }
  for (schema::Slot slot = 0; slot <= schema::id_slot; ++slot) {
    if (slot != schema::added_slot) content.all += document.get_value(slot) + '\0';
  }
  return content;
}

}  // namespace

std::map<std::string, ArticleContent> content_of(const Xapian::Database& database) {
  std::map<std::string, ArticleContent> contents;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    const Xapian::Document document = database.get_document(*posting);
    const std::string id = document.get_value(schema::id_slot);
    if (!contents.emplace(id, content_of(document)).second) throw std::runtime_error("two articles with the id " + id);
  }
  return contents;
}

}  // namespace dateline::tests
