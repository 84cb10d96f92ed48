// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/index_writer.h"

#include "indexer/generation/commit_by_halves.h"
#include "schema/fields.h"
#include "schema/stored_article.h"
#include "tests/archive/index_content.h"
#include "tests/archive/test_archive.h"
#include "tests/scratch/scratch_folder.h"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using schema::IndexPaths;

namespace {

/// The published index of one article, with the id "kept".
class WritableIndex {
public:
  WritableIndex() : paths_(scratch_.path() / "index") {
    indexer::EnrichedArticle article = tests::article_of(0, "Kept", "text");
    article.id = "kept";
    tests::write_archive(paths_.root, {article});
  }
  [[nodiscard]] const IndexPaths& paths() const noexcept { return paths_; }
  [[nodiscard]] Xapian::Database published() const {
    return Xapian::Database(schema::published_generation(paths_).string(), Xapian::DB_BACKEND_GLASS);
  }
  [[nodiscard]] std::set<std::string> ids() const {
    std::set<std::string> ids;
    for (const auto& [id, content] : tests::content_of(published())) ids.insert(id);
    return ids;
  }

private:
  tests::ScratchFolder scratch_;
  IndexPaths paths_;
};

Xapian::Document document_of(const std::string& id) {
  Xapian::Document document;
  schema::StoredArticle article;
  article.path = id + ".txt";
  article.title = "Title of " + id;
  document.set_data(schema::encode_article(article));
  document.add_boolean_term(std::string(schema::id_prefix) + id);
  document.add_value(schema::id_slot, id);
  document.add_posting("word", 1);
  return document;
}

struct Poison {
  std::string what;
  std::string reason;  // part of it
  std::function<void(Xapian::Document&)> spoil;
};

std::vector<Poison> poisons() {
  const auto term = [](std::string bytes) {
    return [bytes = std::move(bytes)](Xapian::Document& document) { document.add_term(bytes); };
  };
  return {
      {"a term of 246 bytes", "246 bytes", term(std::string(246, 'x'))},
      {"a term of 100,000 bytes", "100000 bytes", term(std::string(100000, 'x'))},
      {"a term of 130 NULs", "260 bytes", term(std::string(130, '\0'))},
      {"NULs within a term", "246 bytes", term("a" + std::string(122, '\0') + "b")},
      {"a long term with positions", "246 bytes",
       [](Xapian::Document& document) { document.add_posting(std::string(246, 'p'), 7); }},
      {"stored fields of 65 MiB", "64 MiB",
       [](Xapian::Document& document) {
         schema::StoredArticle article;
         article.path = "b.txt";
         article.text.assign(std::size_t{65} << 20, 'x');
         document.set_data(schema::encode_article(article));
       }},
      {"a value of 65 MiB", "64 MiB",
       [](Xapian::Document& document) { document.add_value(77, std::string(std::size_t{65} << 20, 'v')); }},
  };
}

const std::vector<std::string> ids{"a", "b", "c", "d", "e"};

/// Puts the five articles, the one at `place` spoiled.
void put_all(IndexWriter& writer, std::size_t place, const std::function<void(Xapian::Document&)>& spoil) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    Xapian::Document document = document_of(ids[i]);
    if (i == place) spoil(document);
    writer.put(ids[i], document);
  }
}

std::set<std::string> all_but(const std::string& bad) {
  std::set<std::string> rest(ids.begin(), ids.end());
  rest.insert("kept");
  rest.erase(bad);
  return rest;
}

}  // namespace

TEST_CASE("a poisoned document is missing, with its reason, and nothing else", "[indexer][generation][poison]") {
  for (const Poison& poison : poisons()) {
    for (std::size_t place = 0; place < ids.size(); ++place) {
      INFO(poison.what << " at place " << place);
      const WritableIndex index;
      IndexWriter writer(index.paths());
      put_all(writer, place, poison.spoil);
      writer.set_metadata("note", "committed");
      const std::vector<RefusedDocument> refused = writer.commit();
      REQUIRE(refused.size() == 1);
      CHECK(refused.front().id == ids[place]);
      CHECK(refused.front().path.ends_with(".txt"));
      CHECK_THAT(refused.front().reason, Catch::Contains(poison.reason));
      CHECK(index.ids() == all_but(ids[place]));
      CHECK(index.published().get_metadata("note") == "committed");
      if (place == 0 && poison.reason == "64 MiB") break;  // once is enough of so many bytes
    }
  }
}

TEST_CASE("what Xapian takes at most is taken", "[indexer][generation][poison]") {
  const WritableIndex index;
  IndexWriter writer(index.paths());
  put_all(writer, 2, [](Xapian::Document& document) {
    document.add_posting(std::string(245, 'x'), 3);
    document.add_term(std::string(122, '\0'));
    document.add_term(std::string(1, '\0'));
    document.add_value(77, std::string(100000, 'v'));
  });
  CHECK(writer.commit().empty());
  CHECK(index.ids() == all_but(""));
}

TEST_CASE("a batch that cannot be committed is replayed by halves", "[indexer][generation][poison]") {
  using Batch = std::map<int, std::string>;
  for (const std::set<int>& bad : {std::set<int>{0}, {7}, {15}, {3, 4, 12}, {}}) {
    Batch batch;
    for (int number = 0; number < 16; ++number) batch[number] = bad.contains(number) ? "bad" : "good";
    std::set<int> committed;
    std::set<int> refused;
    std::size_t commits = 0;
    commit_by_halves(
        batch,
        [&](const Batch& part) {
          ++commits;
          for (const auto& [number, what] : part) {
            if (what == "bad") return std::string("it is bad");
          }
          for (const auto& [number, what] : part) committed.insert(number);
          return std::string();
        },
        [&](const auto& change, const std::string& reason) {
          CHECK(reason == "it is bad");
          refused.insert(change.first);
        });
    CHECK(refused == bad);
    CHECK(committed.size() == batch.size() - bad.size());
    CHECK(commits <= 1 + 8 * bad.size());  // two for each halving of 16
  }
}

TEST_CASE("a document without the term of its id would stand there twice", "[indexer][generation][poison]") {
  const WritableIndex index;
  IndexWriter writer(index.paths());
  for (int run = 0; run < 2; ++run) {
    writer.put("a", document_of("another"));
    writer.put("b", document_of("b"));
    const std::vector<RefusedDocument> refused = writer.commit();
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().id == "a");
    CHECK(refused.front().reason == "its id is none of its terms");
    CHECK(index.ids() == std::set<std::string>{"b", "kept"});
  }
}

TEST_CASE("changes are found before and after their commit, and forgotten by discard", "[indexer][generation]") {
  const WritableIndex index;
  IndexWriter writer(index.paths());
  writer.put("a", document_of("a"));
  writer.remove("kept");
  CHECK(writer.find("a"));
  CHECK_FALSE(writer.find("kept"));
  CHECK(index.ids() == std::set<std::string>{"kept"});
  writer.discard();
  CHECK_FALSE(writer.find("a"));
  CHECK(writer.find("kept"));
  CHECK(writer.commit().empty());
  CHECK(index.ids() == std::set<std::string>{"kept"});
}

TEST_CASE("a commit is due after as many articles as were asked for", "[indexer][generation]") {
  const WritableIndex index;
  IndexWriter writer(index.paths(), 2);
  writer.put("a", document_of("a"));
  writer.put("a", document_of("a"));
  CHECK_FALSE(writer.is_due());
  writer.remove("kept");
  CHECK(writer.is_due());
  (void)writer.commit();
  CHECK_FALSE(writer.is_due());
}
