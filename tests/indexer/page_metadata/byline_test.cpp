// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/byline.h"

#include <catch2/catch.hpp>

using dateline::indexer::is_introduced;
using dateline::indexer::names_of_author_field;
using dateline::indexer::names_of_byline;
using Names = std::vector<std::string>;

TEST_CASE("a byline gives its names alone", "[indexer][metadata][byline]") {
  const Names jane{"Jane Doe"};
  for (const char* line :
       {"Jane Doe", "By Jane Doe", "BY: Jane Doe", "By Jane Doe, Staff Writer", "Von Jane Doe", "Par Jane Doe",
        "Автор: Jane Doe", "Written by Jane Doe | March 3, 2019 | 5 min read", "By Jane Doe on March 3, 2019",
        "Jane Doe Monday, 3 March 2019", "Posted by Jane Doe (The Paper)", "By Jane Doe Updated 2 hours ago",
        "By Jane Doe Reviewed by John Roe", "Jane Doe - The Paper", "Jane Doe před 2 hodinami", "Author Jane Doe"}) {
    CAPTURE(line);
    CHECK(names_of_byline(line) == jane);
  }
}

TEST_CASE("a byline names several people in order", "[indexer][metadata][byline]") {
  CHECK(names_of_byline("By Jane Doe and John Roe") == Names{"Jane Doe", "John Roe"});
  CHECK(names_of_byline("Jane Doe, John Roe & Erik van Vulpen") == Names{"Jane Doe", "John Roe", "Erik van Vulpen"});
  CHECK(names_of_byline("Jane Doe, Jane Doe") == Names{"Jane Doe"});
}

TEST_CASE("what is no name gives none", "[indexer][metadata][byline]") {
  for (const char* line : {"", "By", "3 March 2019", "https://example.org/jane", "page.head.author", "{{author}}",
                           "content: The Firm", "Medically reviewed by Jane Doe", "Published March 3"}) {
    CAPTURE(line);
    CHECK(names_of_byline(line).empty());
  }
  CHECK(names_of_byline(std::string(100000, 'x')).empty());
}

TEST_CASE("a declared author keeps a first name that looks like an introduction", "[indexer][metadata][byline]") {
  CHECK(names_of_author_field("Von Miller") == Names{"Von Miller"});
  CHECK(names_of_author_field("Di Zhang") == Names{"Di Zhang"});
  CHECK(names_of_author_field("By Jane Doe") == Names{"Jane Doe"});
}

TEST_CASE("introductions are whole words", "[indexer][metadata][byline]") {
  CHECK(is_introduced("By Jane Doe"));
  CHECK(is_introduced("von Jane Doe"));
  CHECK_FALSE(is_introduced("Byron left"));
  CHECK_FALSE(is_introduced("Jane Doe"));
}
