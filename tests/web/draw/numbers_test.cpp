// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/draw/numbers.h"

#include "tests/web/draw/xml_text.h"
#include "web/html/grouped.h"
#include "web/html/markup.h"

#include <catch2/catch.hpp>

using namespace dateline::web::draw;
using dateline::web::escaped;
using dateline::web::grouped;

TEST_CASE("text comes back from element and attribute as it was", "[web][draw]") {
  const std::string hostile = R"(<script>alert("x")</script> & 'y' ]]> &amp; <!--)";
  const auto elements = dateline::test::xml_elements("<t a=\"" + escaped(hostile) + "\" b='" + escaped(hostile) + "'>" +
                                                     escaped(hostile) + "</t>");
  REQUIRE(elements.size() == 1);
  CHECK(elements[0].text == hostile);
  CHECK(elements[0].attributes.at("a") == hostile);
  CHECK(elements[0].attributes.at("b") == hostile);
}

TEST_CASE("characters that XML forbids are replaced", "[web][draw]") {
  for (int byte = 1; byte < 0x20; ++byte) {
    CHECK_NOTHROW(dateline::test::xml_elements("<t a=\"" + escaped(std::string(1, static_cast<char>(byte))) + "\"/>"));
  }
  using namespace std::string_view_literals;
  CHECK(escaped("a\0b"sv) ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(escaped("\xEF\xBF\xBF") == "\xEF\xBF\xBD");
  CHECK(escaped("北朝鮮") == "北朝鮮");
}

TEST_CASE("counts are written for people", "[web][draw]") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(article_count(0) == "no articles");
  CHECK(article_count(1) == "1 article");
  CHECK(article_count(2000) == "2,000 articles");
}

TEST_CASE("a share that rounds to none is not called none", "[web][draw]") {
  CHECK(percent(0, 5) == "0 %");
  CHECK(percent(31, 1000) == "3.1 %");
  CHECK(percent(1, 1) == "100 %");
  CHECK(percent(1, 100'000) == "under 0.1 %");
}

TEST_CASE("decimals carry no needless zeros", "[web][draw]") {
  CHECK(decimal(2.50, 2) == "2.5");
  CHECK(decimal(40, 3) == "40");
  CHECK(decimal(100, 0) == "100");
}
