// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/value_list.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::schema;
using Values = std::vector<FacetValue>;

TEST_CASE("values come back as they went in", "[schema][values]") {
  const Values values{{"KP", "KP"}, {"the guardian", "The Guardian"}, {"ёлка", "Ёлка"}};
  CHECK(decode_values(encode_values(values)) == values);
  CHECK(encode_values({}).empty());
  CHECK(decode_values("").empty());
}

TEST_CASE("the encoded form is that of the index format", "[schema][values]") {
  CHECK(encode_values({{"KP", "KP"}, {"a", "A"}}) ==
        "KP\x1E"
        "a\x1F"
        "A\x1E");
}

TEST_CASE("a value without a key is left out, one without a label is its own label", "[schema][values]") {
  CHECK(encode_values({{"", "nobody"}}).empty());
  CHECK(decode_values(encode_values({{"en", ""}})) == Values{{"en", "en"}});
}

TEST_CASE("separators inside a value cannot make another value", "[schema][values]") {
  const std::string encoded = encode_values({{"a",
                                              "A\x1E"
                                              "KP\x1F"
                                              "x\n\t"}});
  CHECK(decode_values(encoded) == Values{{"a", "A KP x  "}});
}

TEST_CASE("lists of random values survive", "[schema][values][property]") {
  std::mt19937 random(9);
  std::uniform_int_distribution<int> length(1, 12);
  std::uniform_int_distribution<int> byte(0x20, 0xFF);
  const auto text = [&] {
    std::string result;
    for (int left = length(random); left > 0; --left) result += static_cast<char>(byte(random));
    return result;
  };
  for (int i = 0; i < 500; ++i) {
    Values values;
    for (int left = length(random) - 1; left > 0; --left) values.push_back({text(), text()});
    REQUIRE(decode_values(encode_values(values)) == values);
  }
}

TEST_CASE("any bytes are some list: damaged slots cost no more than a wrong label", "[schema][values]") {
  CHECK(decode_values("\x1E") == Values{{"", ""}});
  CHECK(decode_values("a") == Values{{"a", "a"}});
  CHECK(decode_values("\x1F\x1F\x1E") == Values{{"", "\x1F"}});
}
