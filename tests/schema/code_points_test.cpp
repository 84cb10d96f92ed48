// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/code_points.h"

#include "tests/schema/random_text.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using dateline::schema::CodePoints;

namespace {

/// The bytes at which code points start, counted one by one.
std::vector<std::size_t> naive_starts(const std::string& text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) starts.push_back(i);
  }
  return starts;
}

void check_against_naive(const std::string& text) {
  const CodePoints points(text);
  const std::vector<std::size_t> starts = naive_starts(text);
  REQUIRE(points.count() == starts.size());
  for (std::uint32_t i = 0; i < starts.size(); ++i) REQUIRE(points.byte_of(i) == starts[i]);
  std::uint32_t before = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    REQUIRE(points.at_byte(byte) == before);
    if (before < starts.size() && starts[before] == byte) ++before;
  }
}

}  // namespace

TEST_CASE("offsets of ASCII are the same in bytes and code points", "[schema][code_points]") {
  const CodePoints points("news");
  CHECK(points.count() == 4);
  CHECK(points.at_byte(2) == 2);
  CHECK(points.byte_of(3) == 3);
  CHECK(points.slice(1, 3) == "ew");
}

TEST_CASE("every code point counts once, whatever its length", "[schema][code_points]") {
  const std::string text = "a\u00E9\u4E2D\U0001F600z";
  const CodePoints points(text);
  CHECK(points.count() == 5);
  CHECK(points.byte_of(3) == 6);
  CHECK(points.at_byte(10) == 4);
  CHECK(points.slice(2, 4) == "\u4E2D\U0001F600");
}

TEST_CASE("offsets beyond the end stand for the end", "[schema][code_points]") {
  const CodePoints points("abc");
  CHECK(points.at_byte(99) == 3);
  CHECK(points.byte_of(99) == 3);
  CHECK(points.slice(2, 99) == "c");
  CHECK(points.slice(7, 9).empty());
  CHECK(points.slice(2, 1).empty());
}

TEST_CASE("an empty text has no code points", "[schema][code_points]") {
  const CodePoints points("");
  CHECK(points.empty());
  CHECK(points.count() == 0);
  CHECK(points.at_byte(0) == 0);
  CHECK(points.byte_of(0) == 0);
  CHECK(points.slice(0, 1).empty());
}

TEST_CASE("translation agrees with counting one by one", "[schema][code_points][property]") {
  dateline::tests::RandomText random(11);
  for (int i = 0; i < 60; ++i) check_against_naive(random.text(900));
  for (const std::size_t length : {255U, 256U, 257U, 511U, 512U, 513U}) {
    check_against_naive(std::string(length, 'x'));
    check_against_naive(std::string(length, '\x80'));
    check_against_naive(std::string(length, '\x80') + "x" + std::string(length, '\x80') + "y");
  }
}
