// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/captures/record_hash.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("whatever a reader finds changes the hash of a record", "[indexer][captures]") {
  const std::vector<std::function<void(Article&)>> changes{
      [](Article&) {},
      [](Article& a) { a.path = "x"; },
      [](Article& a) { a.member = "x"; },
      [](Article& a) { a.format = "x"; },
      [](Article& a) { a.title = "x"; },
      [](Article& a) { a.title_from = "x"; },
      [](Article& a) { a.text = "x"; },
      [](Article& a) { a.url = "x"; },
      [](Article& a) { a.source = "x"; },
      [](Article& a) { a.language_hint = "x"; },
      [](Article& a) { a.type = "x"; },
      [](Article& a) { a.own_id = "x"; },
      [](Article& a) { a.dateline = "x"; },
      [](Article& a) { a.empty_text = true; },
      [](Article& a) { a.authors = {"x"}; },
      [](Article& a) {
        a.authors = {"", "x"};
      },
      [](Article& a) {
        a.dates = {{"x", ""}};
      },
      [](Article& a) {
        a.dates = {{"", "x"}};
      },
  };
  std::set<std::string> hashes;
  for (const auto& change : changes) {
    Article article;
    change(article);
    hashes.insert(record_hash(article));
  }
  CHECK(hashes.size() == changes.size());
}

TEST_CASE("the time of its capture is not part of a record", "[indexer][captures]") {
  Article article;
  const std::string before = record_hash(article);
  article.captured_at = 1;
  CHECK(record_hash(article) == before);
}
