// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/generation_writer.h"

#include "indexer/document/document_builder.h"
#include "indexer/generation/former_index.h"
#include "indexer/generation/published_generation.h"
#include "schema/columns/columns.h"
#include "schema/durable_files.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/stored_article.h"
#include "tests/archive/test_archive.h"
#include "tests/scratch/scratch_folder.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using schema::IndexPaths;
using schema::IndexRun;
using tests::ScratchFolder;

namespace {

/// One capture of an article.
struct Capture {
  std::size_t article;
  std::int64_t captured_at;
  std::string text;
};

std::string id_of(std::size_t number) {
  return tests::article_of(number, "", "").id;
}

void fill(DocumentSpool& spool, const std::vector<Capture>& captures) {
  DocumentBuilder builder(true);
  for (const Capture& capture : captures) {
    EnrichedArticle article = tests::article_of(capture.article, "Title", capture.text);
    article.published.date = schema::parse_date("2019-03-27").value();
    article.article.captured_at = capture.captured_at;
    const schema::Words title = schema::split_words("Title", "en");
    const schema::Words text = schema::split_words(capture.text, "en");
    spool.append(article.id, capture.captured_at, builder.build({article, title, text}).serialise());
  }
  spool.finish_writing();
}

/// Publishes the captures as the next run, as a build does.
IndexRun publish(const IndexPaths& paths, const std::vector<Capture>& captures, GenerationOptions options = {}) {
  schema::make_folder(build_folder(paths));
  DocumentSpool spool(build_folder(paths) / "documents");
  fill(spool, captures);
  std::vector<IndexRun> runs = published_runs(paths);
  runs.emplace_back();
  runs.back().number = static_cast<std::uint32_t>(runs.size());
  GenerationWriter(paths, std::move(options)).write_and_publish(spool, resolve_captures(spool.documents()), runs);
  return runs.back();
}

Xapian::Database published(const IndexPaths& paths) {
  return Xapian::Database(schema::published_generation(paths).string(), Xapian::DB_BACKEND_GLASS);
}

std::string metadata(const IndexPaths& paths, std::string_view key) {
  return published(paths).get_metadata(std::string(key));
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

schema::StoredArticle stored(const IndexPaths& paths, std::size_t article) {
  const Xapian::Database database = published(paths);
  const auto posting = database.postlist_begin("Q" + id_of(article));
  REQUIRE(posting != database.postlist_end("Q" + id_of(article)));
  return schema::decode_article(database.get_document(*posting).get_data());
}

std::vector<Capture> captures(std::size_t count) {
  std::vector<Capture> list;
  for (std::size_t i = 0; i < count; ++i) list.push_back({i, 0, "text number " + std::to_string(i)});
  return list;
}

}  // namespace

TEST_CASE("a first generation holds every article once, and says what it is", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  GenerationOptions options;
  options.languages = "en";
  const IndexRun run = publish(paths, captures(20), options);
  CHECK(run.articles == 20);
  CHECK_FALSE(run.finished.empty());
  CHECK(schema::published_generation(paths) == paths.generation(1));
  CHECK(published(paths).get_doccount() == 20);
  CHECK(metadata(paths, schema::metadata_key::format) == schema::index_format_version);
  CHECK(metadata(paths, schema::metadata_key::generation) == "1");
  CHECK(metadata(paths, schema::metadata_key::languages) == "en");
  CHECK(metadata(paths, schema::metadata_key::positions) == "yes");
  CHECK(metadata(paths, schema::metadata_key::index_id).size() == 26);
  CHECK(published_runs(paths).size() == 1);
  CHECK(std::filesystem::exists(paths.columns() / metadata(paths, schema::metadata_key::columns)));
}

TEST_CASE("an index without articles is an index", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  CHECK(publish(paths, {}).articles == 0);
  CHECK(published(paths).get_doccount() == 0);
}

TEST_CASE("the stub switches; the generation before stays, older ones and their columns go", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  std::vector<std::string> columns;
  for (std::size_t run = 1; run <= 4; ++run) {
    publish(paths, captures(run * 3));
    columns.push_back(metadata(paths, schema::metadata_key::columns));
    CHECK(schema::published_generation(paths) == paths.generation(run));
  }
  CHECK(names_in(scratch.path()) == std::set<std::string>{"XAPIANDB", "build.new", "columns", "generation-3",
                                                          "generation-3.hashes", "generation-4",
                                                          "generation-4.hashes"});
  CHECK(names_in(paths.columns()) == std::set<std::string>{columns[2], columns[3]});
}

TEST_CASE("equal generations share their columns", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  for (int run = 0; run < 3; ++run) publish(paths, captures(5));
  CHECK(names_in(paths.columns()).size() == 1);
  CHECK_NOTHROW(schema::Columns::map(paths.columns() / metadata(paths, schema::metadata_key::columns)));
}

TEST_CASE("id, runs and the first run of each article are carried over", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  publish(paths, captures(3));
  const std::string index_id = metadata(paths, schema::metadata_key::index_id);
  publish(paths, captures(5));
  publish(paths, captures(6));
  CHECK(metadata(paths, schema::metadata_key::index_id) == index_id);
  CHECK(published_runs(paths).size() == 3);
  const FormerIndex index(paths);
  REQUIRE(index.ids_with("").size() == 6);
  CHECK(index.find(id_of(0))->added == 1);
  CHECK(index.find(id_of(4))->added == 2);
  CHECK(index.find(id_of(5))->added == 3);
}

TEST_CASE("the latest capture is the article, the earlier ones are its versions", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  publish(paths, {{0, 200, "second"}, {1, 5, "other"}, {0, 300, "third"}, {0, 100, "first"}});
  CHECK(published(paths).get_doccount() == 2);
  const schema::StoredArticle article = stored(paths, 0);
  CHECK(article.text == "third");
  REQUIRE(article.versions.size() == 2);
  CHECK(article.versions[0].captured == "1970-01-01T00:01:40Z");
  CHECK(article.versions[1].captured == "1970-01-01T00:03:20Z");
  CHECK(article.versions[0].published == "2019-03-27");
  CHECK(article.versions[0].hash != article.versions[1].hash);
  CHECK(stored(paths, 1).versions.empty());
}

TEST_CASE("any number of threads writes the same articles in the same order", "[indexer][generation]") {
  const ScratchFolder scratch;
  const auto data_in_order = [&](const char* name, unsigned jobs) {
    const IndexPaths paths(scratch.path() / name);
    GenerationOptions options;
    options.jobs = jobs;
    publish(paths, captures(10500), options);  // two chunks
    std::vector<std::string> data;
    const Xapian::Database database = published(paths);
    for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
      data.push_back(database.get_document(*posting).get_value(schema::id_slot));
    }
    return data;
  };
  const std::vector<std::string> one = data_in_order("one", 1);
  REQUIRE(one.size() == 10500);
  CHECK(one == data_in_order("four", 4));
  CHECK(one.front() == id_of(0));
}

TEST_CASE("a run that is stopped while writing leaves the published index and no half generation",
          "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  publish(paths, captures(4));
  for (const std::size_t stop_at : {1U, 7U, 10U}) {
    GenerationOptions options;
    options.jobs = 2;
    options.progress = [&](std::size_t written) {
      if (written == stop_at) throw std::runtime_error("stopped");
    };
    CHECK_THROWS_AS(publish(paths, captures(10), options), std::runtime_error);
    CHECK(schema::published_generation(paths) == paths.generation(1));
    CHECK(published(paths).get_doccount() == 4);
    CHECK_FALSE(names_in(scratch.path()).contains("generation-2"));
  }
}

TEST_CASE("damaged documents in the spool are an error of ours, from any thread", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  schema::make_folder(build_folder(paths));
  DocumentSpool spool(build_folder(paths) / "documents");
  spool.append("a", 0, "no document at all");
  spool.finish_writing();
  std::vector<IndexRun> runs(1);
  GenerationOptions options;
  options.jobs = 3;
  GenerationWriter writer(paths, options);
  CHECK_THROWS_AS(writer.write_and_publish(spool, resolve_captures(spool.documents()), runs), schema::Error);
  CHECK_FALSE(std::filesystem::exists(paths.stub()));
}

TEST_CASE("one id for two documents is never published", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  schema::make_folder(build_folder(paths));
  DocumentSpool spool(build_folder(paths) / "documents");
  fill(spool, {{0, 0, "one"}, {0, 0, "two"}});
  std::vector<IndexRun> runs(1);
  GenerationWriter writer(paths, {});
  const std::vector<ResolvedArticle> unresolved{{0, {}}, {1, {}}};
  CHECK_THROWS_AS(writer.write_and_publish(spool, unresolved, runs), schema::Error);
  CHECK_FALSE(std::filesystem::exists(paths.stub()));
  CHECK_FALSE(names_in(scratch.path()).contains("generation-1"));
}
