// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/tidy.h"

#include "indexer/readers/characters/utf8.h"

#include <random>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using namespace std::string_literals;

TEST_CASE("control characters go, line ends become one kind", "[indexer][characters]") {
  CHECK(clean_characters("a\r\nb\rc\nd\x07"s + "\0e\tf\x7F"s) == "a\nb\nc\nde\tf");
  CHECK(clean_characters("one\ftwo\xE2\x80\xA8three") == "one\ntwo\nthree");
  CHECK(clean_characters("\xEF\xBB\xBFtext") == "text");
  CHECK(clean_characters("").empty());
}

TEST_CASE("C1 controls are read as windows-1252", "[indexer][characters]") {
  CHECK(clean_characters("it\xC2\x92s \xC2\x80 5 \xC2\x81") == "it’s € 5 ");
}

TEST_CASE("ill-formed bytes become replacement characters", "[indexer][characters]") {
  CHECK(clean_characters("a\xFF\xE2\x82z") == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz");
}

TEST_CASE("one line has single spaces and none at the ends", "[indexer][characters]") {
  CHECK(one_line(" \t a\n\n b\xC2\xA0\xE3\x80\x80 c ") == "a b c");
  CHECK(one_line(" \n ").empty());
}

TEST_CASE("cleaning any bytes gives valid UTF-8 and is idempotent", "[indexer][characters][property]") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(64, '\0');
    for (char& c : bytes) c = static_cast<char>(random() & 0xFF);
    const std::string clean = clean_characters(bytes);
    REQUIRE(is_valid_utf8(clean));
    REQUIRE(clean_characters(clean) == clean);
    REQUIRE(one_line(one_line(clean)) == one_line(clean));
  }
}
