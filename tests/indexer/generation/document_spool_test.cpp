// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/document_spool.h"

#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

SpooledDocument captured(const std::string& id, std::int64_t at) {
  return {id, at, 0, 0};
}

/// For each id: all its captures, oldest first and ties in walk order, by repeated search for the next one.
std::map<std::string, std::vector<std::size_t>> naive_captures(const std::vector<SpooledDocument>& documents) {
  std::map<std::string, std::vector<std::size_t>> captures;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    std::vector<std::size_t>& list = captures[documents[i].id];
    const auto later = std::find_if(list.begin(), list.end(), [&](std::size_t other) {
      return documents[other].captured_at > documents[i].captured_at;
    });
    list.insert(later, i);
  }
  return captures;
}

}  // namespace

TEST_CASE("documents come back from the spool, to several threads at once", "[indexer][spool]") {
  const dateline::tests::ScratchFolder scratch;
  DocumentSpool spool(scratch.path() / "documents");
  for (int i = 0; i < 500; ++i)
    spool.append("id" + std::to_string(i), i, std::string(static_cast<std::size_t>(i), 'x'));
  spool.finish_writing();
  REQUIRE(spool.documents().size() == 500);
  std::vector<std::size_t> wrong(4, 0);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t i = t; i < 500; i += 2) {
        if (spool.read(spool.documents()[i]) != std::string(i, 'x')) ++wrong[t];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<std::size_t>(4, 0));
}

TEST_CASE("the spool's file goes with it", "[indexer][spool]") {
  const dateline::tests::ScratchFolder scratch;
  {
    const DocumentSpool spool(scratch.path() / "documents");
    CHECK(std::filesystem::exists(scratch.path() / "documents"));
  }
  CHECK_FALSE(std::filesystem::exists(scratch.path() / "documents"));
}

TEST_CASE("a spool that cannot be created or written is an Io error", "[indexer][spool]") {
  const dateline::tests::ScratchFolder scratch;
  CHECK_THROWS_AS(DocumentSpool(scratch.path() / "missing" / "documents"), dateline::schema::Error);
  // By a link, as a spool removes its file at the end: root would remove the device itself.
  const auto full = scratch.path() / "full";
  std::filesystem::create_symlink("/dev/full", full);
  const auto fill_the_disk = [&] {
    DocumentSpool spool(full);
    for (int i = 0; i < 100; ++i) spool.append("id", 0, std::string(10000, 'x'));
    spool.finish_writing();
  };
  if (std::filesystem::exists("/dev/full")) CHECK_THROWS_AS(fill_the_disk(), dateline::schema::Error);
}

TEST_CASE("the latest capture of an article wins, earlier ones follow oldest first", "[indexer][spool]") {
  const std::vector<SpooledDocument> documents{captured("a", 30), captured("b", 5), captured("a", 10),
                                               captured("a", 20)};
  const std::vector<ResolvedArticle> articles = resolve_captures(documents);
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].latest == 0);
  CHECK(articles[0].earlier == std::vector<std::size_t>{2, 3});
  CHECK(articles[1].latest == 1);
  CHECK(articles[1].earlier.empty());
}

TEST_CASE("of captures at the same time the last in walk order wins", "[indexer][spool]") {
  const std::vector<ResolvedArticle> articles =
      resolve_captures({captured("a", 7), captured("a", 7), captured("b", 7), captured("a", 7)});
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].latest == 2);
  CHECK(articles[1].latest == 3);
  CHECK(articles[1].earlier == std::vector<std::size_t>{0, 1});
}

TEST_CASE("captures of unknown time come before all others", "[indexer][spool]") {
  const std::vector<ResolvedArticle> articles = resolve_captures({captured("a", 7), captured("a", 0)});
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].latest == 0);
}

TEST_CASE("nothing spooled is nothing resolved", "[indexer][spool]") {
  CHECK(resolve_captures({}).empty());
}

TEST_CASE("resolving agrees with a naive version on random captures", "[indexer][spool][property]") {
  std::mt19937 random(61);
  for (int round = 0; round < 200; ++round) {
    std::vector<SpooledDocument> documents;
    for (unsigned i = 0; i < random() % 60; ++i) {
      documents.push_back(captured(std::to_string(random() % 12), static_cast<std::int64_t>(random() % 5)));
    }
    auto naive = naive_captures(documents);
    const std::vector<ResolvedArticle> articles = resolve_captures(documents);
    REQUIRE(articles.size() == naive.size());
    REQUIRE(std::is_sorted(articles.begin(), articles.end(),
                           [](const auto& a, const auto& b) { return a.latest < b.latest; }));
    for (const ResolvedArticle& article : articles) {
      std::vector<std::size_t> captures = article.earlier;
      captures.push_back(article.latest);
      REQUIRE(captures == naive[documents[article.latest].id]);
    }
  }
}
