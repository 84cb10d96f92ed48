// SPDX-License-Identifier: GPL-3.0-or-later
// Does every sample of the test suites of other web archive tools give the records that it holds?
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/stream_chain.h"
#include "indexer/readers/warc/record_framing.h"
#include "tests/indexer/readers/read_records.h"
#include "tests/indexer/table_rows.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <utility>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

const std::string folder = DATELINE_CORPORA_DIR "/warc";

std::string file_bytes(const std::string& path) {
  const std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

struct SampleCounts {
  std::map<RecordKind, std::size_t> records;
  std::size_t without_length = 0;  // records that only say that they are some
  std::size_t pages = 0;           // articles from pages and plain text
  std::size_t documents = 0;       // looked into for articles: pages, feeds, JSON
  std::size_t skipped = 0;         // records that can hold no article
  std::size_t rejected = 0;
};

void count_records(const std::string& bytes, SampleCounts& counts) {
  MemoryStream file(bytes);
  StreamChain layers(file);
  if (is_gzip(layers.head())) layers.add(std::make_unique<GzipStream>(layers.top()));
  RecordFraming framing(layers.top(), [&](std::uint64_t, const std::string& reason) {
    counts.without_length += reason == "a record without a length" ? 1u : 0u;
  });
  while (const auto record = framing.next()) ++counts.records[record->kind];
}

void count_articles(const std::string& bytes, SampleCounts& counts) {
  ReadOptions options;
  std::size_t without_article = 0;
  options.skipped = [&](std::string_view reason, std::size_t count) {
    (reason.find("document without an article") != std::string_view::npos ? without_article : counts.skipped) += count;
  };
  const Records records = read_bytes(bytes, "sample", options);
  counts.rejected = records.rejected.size();
  for (const Article& article : records.articles) {
    counts.pages += article.format == "html" || article.format == "text" ? 1u : 0u;
  }
  std::size_t all = 0;
  for (const auto& [kind, count] : counts.records) all += count;
  counts.documents = all - counts.skipped;
  CHECK(counts.pages + without_article <= counts.documents);
}

std::size_t number(const std::string& field) {
  return static_cast<std::size_t>(std::stoul(field));
}

}  // namespace

TEST_CASE("every sample of a web archive gives its records", "[indexer][warc][corpora]") {
  if (!std::filesystem::exists(folder)) {
    WARN("SKIPPED: no " << folder);
    return;
  }
  std::size_t files = 0;
  for (const auto& row : table_rows("indexer/readers/warc_samples.tsv")) {
    REQUIRE(row.size() == 13);
    CAPTURE(row[0]);
    const std::string bytes = file_bytes(folder + "/" + row[0]);
    REQUIRE_FALSE(bytes.empty());
    SampleCounts counts;
    count_records(bytes, counts);
    count_articles(bytes, counts);
    CHECK(counts.records[RecordKind::Response] == number(row[1]));
    CHECK(counts.records[RecordKind::Resource] == number(row[2]));
    CHECK(counts.records[RecordKind::Conversion] == number(row[3]));
    CHECK(counts.records[RecordKind::Revisit] == number(row[4]));
    CHECK(counts.records[RecordKind::Continuation] == number(row[5]));
    CHECK(counts.records[RecordKind::Description] == number(row[6]));
    CHECK(counts.records[RecordKind::Unknown] == number(row[7]));
    CHECK(counts.without_length == number(row[8]));
    CHECK(counts.documents == number(row[9]));
    CHECK(counts.pages == number(row[10]));
    CHECK(counts.skipped == number(row[11]));
    CHECK(counts.rejected == number(row[12]));
    ++files;
  }
  std::size_t present = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    present += entry.is_regular_file() ? 1u : 0u;
  CHECK(files == present);
}
