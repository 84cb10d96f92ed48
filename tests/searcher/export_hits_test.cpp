// SPDX-License-Identifier: GPL-3.0-or-later
// Is an export complete and what is shown, also where the index moves on while it is written?
#include "schema/fields.h"
#include "schema/index_format.h"
#include "searcher/search.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/small_index.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using searcher::SearchRequest;
using searcher::SearchResult;

namespace {

class Exported : public searcher::HitSink {
public:
  void begin(const SearchResult& begun) override {
    ++begins;
    answer = begun;
  }
  void add(const searcher::Hit& hit) override {
    hits.push_back(hit);
    if (hits.size() == 1 && after_first) after_first();
  }
  [[nodiscard]] std::vector<std::string> ids() const {
    std::vector<std::string> all;
    for (const searcher::Hit& hit : hits) all.push_back(hit.id);
    return all;
  }
  std::function<void()> after_first;
  SearchResult answer;
  std::vector<searcher::Hit> hits;
  int begins = 0;
};

SearchRequest request_for_all(const std::string& query) {
  SearchRequest request = tests::request_for(query);
  request.limit = std::numeric_limits<std::size_t>::max();
  request.may_relax = false;
  return request;
}

std::vector<indexer::EnrichedArticle> long_archive(std::size_t articles) {
  std::mt19937 random(97);
  std::vector<indexer::EnrichedArticle> archive;
  for (std::size_t number = 1; number <= articles; ++number) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += tests::random_word(random() % 5000) + ' ';
    archive.push_back(tests::article_of(number, "", std::move(text)));
  }
  return archive;
}

/// Two commits that replace every document but the removed one: what a reader had opened before is overwritten.
void move_on(const std::filesystem::path& folder, const std::string& removed) {
  const auto generation = schema::published_generation(schema::IndexPaths(folder));
  Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
  database.delete_document(std::string(schema::id_prefix) + removed);
  for (const char* type : {"letter", "column"}) {
    for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
      Xapian::Document document = database.get_document(*posting);
      schema::StoredArticle article = schema::decode_article(document.get_data());
      article.type = type;
      document.set_data(schema::encode_article(article));
      database.replace_document(*posting, document);
    }
    database.commit();
  }
}

}  // namespace

TEST_CASE("an export is the ordinary answer, page by page too", "[searcher][export][property]") {
  std::mt19937 random(83);
  const tests::SmallIndex small(tests::random_archive(200, random));
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  for (const char* query : {"", "w0x", "w1x w2x", "w3x OR \"w0x w1x\"", "country:KP", "nothing at all"}) {
    for (const std::size_t offset : {0U, 7U}) {
      SearchRequest request = request_for_all(query);
      request.offset = offset;
      const SearchResult whole = searcher.search(request);
      Exported exported;
      const searcher::ExportTrailer trailer = searcher.export_hits(request, exported);
      INFO(query << " from " << offset);
      CHECK(exported.begins == 1);
      CHECK(exported.answer.total == whole.total);
      CHECK(trailer.hits == whole.hits.size());
      CHECK(trailer.gone.empty());
      REQUIRE(exported.hits.size() == whole.hits.size());
      for (std::size_t i = 0; i < whole.hits.size(); ++i) {
        CHECK(exported.hits[i].id == whole.hits[i].id);
        CHECK(exported.hits[i].rank == offset + i);
        CHECK(exported.hits[i].score == whole.hits[i].score);
        CHECK(exported.hits[i].snippet->text == whole.hits[i].snippet->text);
      }
      request.ids_only = true;
      Exported ids;
      (void)searcher.export_hits(request, ids);
      CHECK(ids.ids() == exported.ids());
    }
  }
}

TEST_CASE("where the index moves on, an export goes on by id and names what is gone", "[searcher][export]") {
  const auto archive = long_archive(300);
  const tests::SmallIndex small(archive);
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  std::vector<std::string> expected;
  for (const searcher::Hit& hit : searcher.search(request_for_all("")).hits) expected.push_back(hit.id);
  REQUIRE(expected.size() == 300);
  const std::string removed = expected[200];
  const std::string suppressed = expected[250];
  Exported exported;
  exported.after_first = [&] {
    move_on(small.folder(), removed);
    tests::suppress_articles(small.folder(), {suppressed});
  };
  const searcher::ExportTrailer trailer = searcher.export_hits(request_for_all(""), exported);
  CHECK(exported.begins == 1);
  CHECK(trailer.gone == std::vector<std::string>{removed, suppressed});
  CHECK(trailer.hits == 298);
  std::erase_if(expected, [&](const std::string& id) { return id == removed || id == suppressed; });
  CHECK(exported.ids() == expected);
  CHECK(exported.hits.back().rank == 299);
}

TEST_CASE("hits know the run that added them, and the answer the latest of those", "[searcher][export]") {
  const tests::ScratchFolder scratch;
  const std::vector<indexer::EnrichedArticle> archive{tests::article_of(1, "", "oil"), tests::article_of(2, "", "gas"),
                                                      tests::article_of(3, "", "oil")};
  tests::write_archive_of_runs(scratch.path() / "index", archive, {1, 3, 2});
  searcher::Searcher searcher(scratch.path() / "index", tests::build_gazetteer());
  const SearchResult oil = searcher.search(tests::request_for("oil"));
  CHECK(oil.last_added.number == 2);
  CHECK(oil.last_added.started == "2020-01-02T00:00:00Z");
  const SearchResult gas = searcher.search(tests::request_for("gas"));
  REQUIRE(gas.hits.size() == 1);
  CHECK(gas.hits[0].added.number == 3);
  CHECK(gas.hits[0].added.started == "2020-01-03T00:00:00Z");
}

TEST_CASE("of several indexes each hit names the run of its own", "[searcher][export]") {
  const tests::ScratchFolder scratch;
  tests::write_archive_of_runs(scratch.path() / "a", {tests::article_of(1, "", "oil")}, {1});
  tests::write_archive_of_runs(scratch.path() / "b", {tests::article_of(2, "", "gas")}, {4});
  searcher::Searcher searcher(std::vector<std::filesystem::path>{scratch.path() / "a", scratch.path() / "b"},
                              tests::build_gazetteer());
  CHECK(searcher.search(tests::request_for("oil")).hits.at(0).added.started == "2020-01-01T00:00:00Z");
  CHECK(searcher.search(tests::request_for("gas")).hits.at(0).added.started == "2020-01-04T00:00:00Z");
  CHECK(searcher.search(tests::request_for("oil OR gas")).last_added.number == 4);
}
