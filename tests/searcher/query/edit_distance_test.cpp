// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/edit_distance.h"

#include "searcher/query/fields.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::searcher;

TEST_CASE("an edit distance counts insertions, deletions, replacements and swaps", "[searcher][query]") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("title", "title") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("titel", "title") == 1);
  CHECK(edit_distance("irann", "iran") == 1);
}

TEST_CASE("an edit distance looks at the first 64 bytes only", "[searcher][query]") {
  const std::string same(64, 'x');
  CHECK(edit_distance(same + "abc", same + "defghi") == 0);
  CHECK(edit_distance(std::string(100000, 'x'), "") == 64);
}

TEST_CASE("the nearest field is one that differs least", "[searcher][query]") {
  CHECK(nearest_field("titel") == "title");
  CHECK(nearest_field("Contry") == "country");
  CHECK(nearest_field("autor") == "author");
  CHECK(nearest_field("sources") == "source");
}

TEST_CASE("fields are found in any case, saved: only where there are saved queries", "[searcher][query]") {
  REQUIRE(field_named("Country.MAIN", false) != nullptr);
  CHECK(field_named("Country.MAIN", false)->value == ValueField::CountryMain);
  CHECK(field_named("saved", false) == nullptr);
  CHECK(field_named("saved", true)->kind == FieldKind::Saved);
  CHECK(field_named("", true) == nullptr);
  CHECK(field_named(std::string(100000, 'a'), true) == nullptr);
}
