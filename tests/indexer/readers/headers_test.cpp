// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/headers/header_fields.h"
#include "indexer/readers/headers/media_type.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("header fields are found by name, folded and repeated ones too", "[indexer][headers]") {
  const HeaderFields fields(
      "Content-Type: text/html;\r\n\tcharset=utf-8\r\nX-EMPTY:\r\nx-empty: later\r\nno field\r\nLink: <a>\nlink:<b>\r\r\n");
  CHECK(fields.first("content-type") == "text/html; charset=utf-8");
  CHECK(fields.first("x-empty") == "later");
  CHECK(fields.joined("link") == "<a>, <b>");
  CHECK(fields.first("none").empty());
  CHECK(fields.joined("none").empty());
}

TEST_CASE("a value that starts on the next line is a value", "[indexer][headers]") {
  CHECK(HeaderFields("WARC-Type: \r\n\twarcinfo\r\n").first("warc-type") == "warcinfo");
  CHECK(HeaderFields(" goes on with nothing\r\nA: b").first("a") == "b");
  CHECK(HeaderFields("").empty());
}

TEST_CASE("fields beyond a thousand are left out", "[indexer][headers][hostile]") {
  std::string block;
  for (int i = 0; i < 5000; ++i) block += "F" + std::to_string(i) + ": x\n";
  const HeaderFields fields(block);
  CHECK(fields.first("f999") == "x");
  CHECK(fields.first("f1000").empty());
}

TEST_CASE("a header block ends with its first empty line", "[indexer][headers]") {
  CHECK(header_block_bytes("A: b\r\n\r\nbody") == 8);
  CHECK(header_block_bytes("A: b\n\nbody") == 6);
  CHECK(header_block_bytes("A: b\r\r\n\r\r\nbody") == 10);
  CHECK(header_block_bytes("\nbody") == 1);
  CHECK(header_block_bytes("A: b\n") == std::string_view::npos);
}

TEST_CASE("a content type has a media type and parameters", "[indexer][headers]") {
  CHECK(media_type(" Text/HTML ; charset=x") == "text/html");
  CHECK(media_type("text/html, text/html") == "text/html");
  CHECK(media_type("").empty());
  CHECK(header_parameter("text/html; charset=\"utf-8\"", "charset") == "utf-8");
  CHECK(header_parameter("text/html;charset='koi8-r' ; x=y", "charset") == "koi8-r");
  CHECK(header_parameter("multipart/mixed; name=\"a;b\"; BOUNDARY=\"x \\\"y\"", "boundary") == "x \"y");
  CHECK(header_parameter("text/html; charset=a; charset=b", "charset") == "a");
  CHECK(header_parameter("text/html", "charset").empty());
  CHECK(header_parameter("text/html; charset", "charset").empty());
}
