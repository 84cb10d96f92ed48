// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/index/open_index.h"

#include "schema/error.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/small_index.h"

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using schema::ErrorKind;
using searcher::open_index;
using searcher::SearchResult;
using tests::article_of;
using tests::SmallIndex;

namespace {

std::filesystem::path columns_file(const SmallIndex& small) {
  return std::filesystem::directory_iterator(small.folder() / "columns")->path();
}

std::string facets_of(const SmallIndex& small) {
  searcher::SearchRequest request = tests::request_for("");
  request.sort = searcher::Sort::Newest;
  for (const schema::FacetField& field : schema::facet_fields) request.facets.push_back({field.facet, 1000});
  const SearchResult result = small.search(request);
  std::string text;
  for (const searcher::Hit& hit : result.hits) text += hit.id + ' ';
  for (const searcher::FacetResult& facet : result.facets) {
    text += "\nmissing " + std::to_string(facet.missing);
    for (const auto& value : facet.values)
      text += ", " + value.value + ' ' + value.label + ' ' + std::to_string(value.count);
  }
  return text;
}

template <typename Work>
ErrorKind kind_of_error(const Work& work) {
  try {
    work();
  } catch (const schema::Error& error) {
    return error.kind();
  }
  FAIL("no error");
  return ErrorKind::Internal;
}

}  // namespace

TEST_CASE("an index opens with what its metadata says", "[searcher][index]") {
  indexer::EnrichedArticle french = article_of(2, "", "mot");
  french.language = "fr";
  const SmallIndex small({article_of(1, "", "word"), french});
  const searcher::OpenIndex index = open_index(small.folder());
  CHECK(index.columns_from_file);
  CHECK(index.generation == 1);
  CHECK(index.id.size() == 26);
  CHECK(index.languages == std::vector<std::string>{"en", "fr"});
  CHECK(index.has_positions);
  CHECK_FALSE(open_index(SmallIndex({french}, false).folder()).has_positions);
}

TEST_CASE("an index of no article answers everything with nothing", "[searcher][index]") {
  const SmallIndex small({});
  for (const char* query :
       {"", "oil", "oil OR -gas", "\"oil price\"", "country:KP", "country:none", "date:2019", "-oil"}) {
    searcher::SearchRequest request = tests::request_for(query);
    request.facets.push_back({schema::Facet::Country, 20});
    request.facets.push_back({schema::Facet::Month, 20});
    INFO(query);
    CHECK(small.search(request).total == 0);
    request.sort = searcher::Sort::Oldest;
    CHECK(small.search(request).hits.empty());
  }
}

TEST_CASE("what is no index is an error that says which", "[searcher][index]") {
  const tests::ScratchFolder scratch;
  CHECK(kind_of_error([&] { (void)open_index(scratch.path() / "nowhere"); }) == ErrorKind::NoIndex);
  CHECK(kind_of_error([&] { (void)open_index(scratch.path()); }) == ErrorKind::NoIndex);
  const SmallIndex small({article_of(1, "", "word")});
  std::filesystem::remove_all(small.folder() / "generation-1");
  CHECK_THROWS_AS(open_index(small.folder()), schema::Error);
}

TEST_CASE("a columns file that is damaged in any byte never changes an answer", "[searcher][index][property]") {
  std::mt19937 random(31);
  const SmallIndex small(tests::random_archive(40, random));
  const std::string intact = facets_of(small);
  const std::filesystem::path file = columns_file(small);
  const std::string bytes = tests::file_bytes(file);
  for (int round = 0; round < 60; ++round) {
    std::string damaged = bytes;
    const std::size_t place = random() % damaged.size();
    damaged[place] = static_cast<char>(static_cast<unsigned char>(damaged[place]) ^ (1U << (random() % 8)));
    tests::write_file(file, damaged);
    INFO("byte " << place << " of " << bytes.size());
    REQUIRE(facets_of(small) == intact);
    CHECK_FALSE(open_index(small.folder()).columns_from_file);
  }
}

TEST_CASE("a columns file that is cut short, empty, foreign or gone never changes an answer", "[searcher][index]") {
  std::mt19937 random(37);
  const SmallIndex small(tests::random_archive(40, random));
  const SmallIndex other(tests::random_archive(40, random));
  const std::string intact = facets_of(small);
  const std::filesystem::path file = columns_file(small);
  const std::string bytes = tests::file_bytes(file);
  for (const std::string& content :
       {std::string(), bytes.substr(0, 7), bytes.substr(0, bytes.size() / 2), bytes.substr(0, bytes.size() - 8),
        bytes + std::string(8, '\0'), tests::file_bytes(columns_file(other))}) {
    tests::write_file(file, content);
    INFO(content.size() << " bytes");
    CHECK(facets_of(small) == intact);
    CHECK_FALSE(open_index(small.folder()).columns_from_file);
  }
  std::filesystem::remove(file);
  CHECK(facets_of(small) == intact);
  std::filesystem::create_directory(file);
  CHECK(facets_of(small) == intact);
}

TEST_CASE("a damaged database gives an error of ours or an answer, never Xapian's", "[searcher][index][property]") {
  std::mt19937 random(41);
  const std::vector<indexer::EnrichedArticle> archive = tests::random_archive(60, random);
  const SmallIndex small(archive);
  std::vector<std::pair<std::filesystem::path, std::string>> tables;
  for (const auto& entry : std::filesystem::directory_iterator(small.folder() / "generation-1")) {
    if (entry.is_regular_file()) tables.emplace_back(entry.path(), tests::file_bytes(entry.path()));
  }
  REQUIRE(!tables.empty());
  int errors = 0;
  for (int round = 0; round < 40; ++round) {
    const auto& [file, bytes] = tables[random() % tables.size()];
    if (bytes.empty()) continue;
    // Cut, not flipped: Glass has no checksums, and flipped bits can crash Xapian itself.
    tests::write_file(file, bytes.substr(0, random() % bytes.size()));
    searcher::SearchRequest request = tests::request_for(tests::random_word(random() % 5) + " OR \"w1x w2x\"");
    request.facets.push_back({schema::Facet::Country, 20});
    try {
      (void)small.search(request);
    } catch (const schema::Error&) {
      ++errors;
    }
    tests::write_file(file, bytes);
  }
  CHECK(errors > 0);
}
