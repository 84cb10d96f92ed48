// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/utf8.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("every code point survives encoding and decoding", "[indexer][characters][property]") {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 37) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    append_code_point(c, bytes);
    std::size_t i = 0;
    REQUIRE(next_code_point(bytes, i) == c);
    REQUIRE(i == bytes.size());
  }
}

TEST_CASE("ill-formed sequences are no UTF-8", "[indexer][characters]") {
  for (const char* bytes : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                            "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xFF", "a\xE9"}) {
    INFO(printable_path(bytes));
    CHECK_FALSE(is_valid_utf8(bytes));
  }
  CHECK(is_valid_utf8(""));
  CHECK(is_valid_utf8("Ж \xF0\x9F\x98\x80"));
}

TEST_CASE("an ill-formed byte is skipped alone", "[indexer][characters]") {
  const std::string_view text =
      "\xE2\x82"
      "A";
  std::size_t i = 0;
  CHECK(next_code_point(text, i) == not_utf8);
  CHECK(i == 1);
  CHECK(next_code_point(text, i) == not_utf8);
  CHECK(next_code_point(text, i) == U'A');
}

TEST_CASE("lengths count code points", "[indexer][characters]") {
  CHECK(count_code_points("añ😀") == 3);
  CHECK(first_code_points("añ😀b", 2) == "añ");
  CHECK(first_code_points("añ", 5) == "añ");
  CHECK(first_code_points("añ", 0).empty());
}

TEST_CASE("file names that are not UTF-8 stay different from each other", "[indexer][characters]") {
  CHECK(printable_path("caf\xE9.txt") == "caf\\xE9.txt");
  CHECK(printable_path("caf\xE8.txt") != printable_path("caf\xE9.txt"));
  CHECK(printable_path("a\nb") == "a\\x0Ab");
  CHECK(printable_path("é/ü.txt") == "é/ü.txt");
}
