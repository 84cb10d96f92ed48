// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/integrity/known_index.h"

#include "indexer/document/document_builder.h"
#include "schema/columns/columns.h"
#include "schema/durable_files.h"
#include "schema/fields.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/test_archive.h"

#include <random>

#include <xapian.h>

namespace dateline::tests {

KnownIndex::KnownIndex(std::size_t articles) : paths_(scratch_.path() / "known.idx") {
  std::mt19937 random(7);
  write_archive(paths_.root, random_archive(articles, random));
}

void change_articles(const schema::IndexPaths& paths, unsigned seed) {
  namespace key = schema::metadata_key;
  const std::filesystem::path generation = schema::published_generation(paths);
  Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
  indexer::DocumentBuilder builder(true);
  database.begin_transaction();
  const unsigned first = database.get_lastdocid() / 2;
  for (unsigned i = 0; i < 5; ++i) {
    const std::string gone = (*database.valuestream_begin(schema::id_slot));
    database.delete_document("Q" + gone);
    const std::string text = "changed words number " + std::to_string(seed * 100 + first + i);
    const indexer::EnrichedArticle article = article_of(10000 + seed * 100 + i, "Title", text);
    const schema::Words title = schema::split_words("Title", "en");
    const schema::Words words = schema::split_words(text, "en");
    Xapian::Document document = builder.build({article, title, words});
    document.add_value(schema::added_slot, Xapian::sortable_serialise(2));
    database.replace_document("Q" + article.id, document);
  }
  const std::string columns = schema::build_columns(database);
  const std::string name = schema::columns_file_name(columns);
  schema::replace_file(paths.columns() / name, columns);
  database.set_metadata(std::string(key::columns), name);
  database.commit_transaction();
}

void flip(const std::filesystem::path& file, std::int64_t offset) {
  std::string bytes = file_bytes(file);
  const std::size_t at =
      static_cast<std::size_t>(offset < 0 ? static_cast<std::int64_t>(bytes.size()) + offset : offset);
  bytes.at(at) = static_cast<char>(bytes.at(at) ^ '\xFF');
  write_file(file, bytes);
}

indexer::Inspector inspector_of_tests() {
  return {std::filesystem::path(DATELINE_BIN_DIR) / "dateline-index", std::chrono::seconds(0), {}};
}

}  // namespace dateline::tests
