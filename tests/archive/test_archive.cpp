// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/test_archive.h"

#include "indexer/document/document_builder.h"
#include "indexer/generation/document_spool.h"
#include "indexer/generation/generation_writer.h"
#include "schema/article_id.h"
#include "schema/durable_files.h"
#include "schema/words.h"

#include <set>
#include <utility>

namespace dateline::tests {

void write_archive(const std::filesystem::path& folder, const std::vector<indexer::EnrichedArticle>& articles,
                   unsigned jobs, bool with_positions) {
  const schema::IndexPaths paths(folder);
  schema::make_folder(indexer::build_folder(paths));
  indexer::DocumentSpool spool(indexer::build_folder(paths) / "documents");
  indexer::DocumentBuilder builder(with_positions);
  std::set<std::string> languages;
  for (const indexer::EnrichedArticle& article : articles) {
    const schema::Words title_words = schema::split_words(article.article.title, article.language);
    const schema::Words text_words = schema::split_words(article.article.text, article.language);
    spool.append(article.id, article.article.captured_at,
                 builder.build({article, title_words, text_words}).serialise());
    languages.insert(article.language);
  }
  spool.finish_writing();
  indexer::GenerationOptions options;
  options.jobs = jobs;
  options.with_positions = with_positions;
  for (const std::string& language : languages) options.languages += language + " ";
  std::vector<schema::IndexRun> runs(1);
  runs.back().number = 1;
  indexer::GenerationWriter(paths, std::move(options))
      .write_and_publish(spool, indexer::resolve_captures(spool.documents()), runs);
  std::filesystem::remove_all(indexer::build_folder(paths));
}

const schema::Gazetteer& build_gazetteer() {
  static const schema::Gazetteer gazetteer(std::filesystem::path(DATELINE_DATA_DIR) / "gazetteer.bin");
  return gazetteer;
}

indexer::EnrichedArticle article_of(std::size_t number, std::string title, std::string text) {
  indexer::EnrichedArticle article;
  article.article.path = "articles/" + std::to_string(number) + ".txt";
  article.article.format = "text";
  article.article.type = "article";
  article.article.title = std::move(title);
  article.article.text = std::move(text);
  article.id = schema::id_of_path(article.article.path, "", "");
  article.language = "en";
  article.lead = article.article.text.substr(0, 60);
  return article;
}

}  // namespace dateline::tests
