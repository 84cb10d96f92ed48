// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/numbers.h"

#include <limits>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::web;

TEST_CASE("numbers are written in groups of three", "[web][pages]") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(grouped(std::numeric_limits<std::uint64_t>::max()) == "18,446,744,073,709,551,615");
}

TEST_CASE("one is not many", "[web][pages]") {
  CHECK(counted(1, "article") == "1 article");
  CHECK(counted(0, "article") == "0 articles");
  CHECK(counted(2000, "article") == "2,000 articles");
}

TEST_CASE("a day is written to its precision", "[web][pages]") {
  CHECK(day_text(*schema::parse_date("2019-03-27")) == "27 March 2019");
  CHECK(day_text(*schema::parse_date("2019-12")) == "December 2019");
  CHECK(day_text(*schema::parse_date("2019")) == "2019");
  CHECK(day_text({}) == "undated");
}

TEST_CASE("where a date comes from is said in words, also where it is new", "[web][pages]") {
  CHECK(provenance_text("jsonld") == "stated in the page's metadata");
  CHECK(provenance_text("").empty());
  CHECK(provenance_text("moonstone") == "moonstone");
}
