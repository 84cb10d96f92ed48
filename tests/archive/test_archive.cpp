// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/test_archive.h"

#include "indexer/document/document_builder.h"
#include "indexer/generation/document_spool.h"
#include "indexer/generation/generation_writer.h"
#include "schema/article_id.h"
#include "schema/dates.h"
#include "schema/durable_files.h"
#include "schema/fields.h"
#include "schema/index_format.h"
#include "schema/words.h"

#include <algorithm>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>
#include <xapian.h>

namespace dateline::tests {

namespace {

void write_with(const std::filesystem::path& folder, const std::vector<indexer::EnrichedArticle>& articles,
                indexer::GenerationOptions options, std::vector<schema::IndexRun> runs) {
  const schema::IndexPaths paths(folder);
  schema::make_folder(indexer::build_folder(paths));
  indexer::DocumentSpool spool(indexer::build_folder(paths) / "documents");
  indexer::DocumentBuilder builder(options.with_positions);
  std::set<std::string> languages;
  for (const indexer::EnrichedArticle& article : articles) {
    const schema::Words title_words = schema::split_words(article.article.title, article.language);
    const schema::Words text_words = schema::split_words(article.article.text, article.language);
    spool.append(article.id, article.article.captured_at,
                 builder.build({article, title_words, text_words}).serialise());
    languages.insert(article.language);
  }
  spool.finish_writing();
  for (const std::string& language : languages) options.languages += language + " ";
  indexer::GenerationWriter(paths, std::move(options))
      .write_and_publish(spool, indexer::resolve_captures(spool.documents()), runs);
  std::filesystem::remove_all(indexer::build_folder(paths));
}

std::vector<schema::IndexRun> runs_up_to(std::uint32_t last) {
  std::vector<schema::IndexRun> runs;
  for (std::uint32_t number = 1; number <= last; ++number) {
    schema::IndexRun run;
    run.number = number;
    run.started =
        schema::to_string(schema::date_of(schema::day_number(2020, 1, static_cast<int>(number)))) + "T00:00:00Z";
    runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace

void write_archive(const std::filesystem::path& folder, const std::vector<indexer::EnrichedArticle>& articles,
                   unsigned jobs, bool with_positions) {
  indexer::GenerationOptions options;
  options.jobs = jobs;
  options.with_positions = with_positions;
  std::vector<schema::IndexRun> runs(1);
  runs.back().number = 1;
  write_with(folder, articles, std::move(options), std::move(runs));
}

void write_archive_of_runs(const std::filesystem::path& folder, const std::vector<indexer::EnrichedArticle>& articles,
                           const std::vector<std::uint32_t>& added) {
  const auto last = std::max_element(added.begin(), added.end());
  // Each run over the index of the one before: an article keeps the run in which it came.
  for (std::uint32_t run = 1; run <= (last == added.end() ? 1 : *last); ++run) {
    std::vector<indexer::EnrichedArticle> so_far;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (added.at(i) <= run) so_far.push_back(articles[i]);
    }
    indexer::GenerationOptions options;
    options.jobs = 1;
    write_with(folder, so_far, std::move(options), runs_up_to(run));
  }
}

void suppress_articles(const std::filesystem::path& folder, const std::vector<std::string>& ids,
                       const std::string& reason, const std::string& since) {
  const auto generation = schema::published_generation(schema::IndexPaths(folder));
  Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
  for (const std::string& id : ids) {
    const Xapian::docid docid = *database.postlist_begin(std::string(schema::id_prefix) + id);
    Xapian::Document document = database.get_document(docid);
    document.add_boolean_term(std::string(schema::suppressed_term));
    database.replace_document(docid, document);
    const nlohmann::json record{{"reason", reason}, {"since", since}};
    database.set_metadata(std::string(schema::metadata_key::suppressed) + id, record.dump());
  }
  database.commit();
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
