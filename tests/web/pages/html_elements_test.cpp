// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/pages/html_elements.h"

#include <stdexcept>

#include <catch2/catch.hpp>

using namespace dateline::tests;

TEST_CASE("elements come with their attributes and all of their text", "[web][pages][html]") {
  const auto elements = fragment_elements(R"(<p class="a">x<b>y &amp; z</b></p><br>)");
  REQUIRE(elements.size() == 3);
  CHECK(elements[0].attribute("class") == "a");
  CHECK(elements[0].text == "xy & z");
  CHECK(elements[1].name == "b");
}

TEST_CASE("a mistake of the HTML is found", "[web][pages][html]") {
  for (const char* wrong : {"<b>x", "x</div>", "<div><p>x</div></p>", "<a href=\"x\" href=\"y\">x</a>", "<p>a\x01</p>",
                            "<ul><li>x</ul></li>", "<b><i>x</b></i>", "x & &y; &#0;", "<a href='x'b>x</a>"}) {
    INFO(wrong);
    CHECK_THROWS_AS(fragment_elements(wrong), std::runtime_error);
  }
  CHECK_THROWS_AS(html_elements("<p>no doctype</p>"), std::runtime_error);
}
