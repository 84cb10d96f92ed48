// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/warc/archive_record.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("a WARC header says what its record is", "[indexer][warc]") {
  const ArchiveRecord record = parse_warc_header(
      "WARC-Type: Response\r\nwarc-target-uri: <http://example.org/a b>\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
      "WARC-Date: \r\n 2019-03-29T10:00:00Z\r\nContent-Length: 12\r\nWARC-Truncated: length\r\n");
  CHECK(record.kind == RecordKind::Response);
  CHECK(record.target == "http://example.org/a b");
  CHECK(record.id == "urn:uuid:1");
  CHECK(record.captured_at == 1553853600);
  CHECK(record.length == 12);
  CHECK(record.is_truncated);
}

TEST_CASE("a length that is no number is none", "[indexer][warc]") {
  for (const char* length : {"", "-1", "abc", "12x", "99999999999999999999999"}) {
    CHECK_FALSE(parse_warc_header("Content-Length: " + std::string(length)).length);
  }
  CHECK(parse_warc_header("WARC-Type: monkeys").kind == RecordKind::Unknown);
}

TEST_CASE("a version line is known in any case", "[indexer][warc]") {
  CHECK(is_warc_version("WARC/1.0"));
  CHECK(is_warc_version("warc/0.17\r"));
  CHECK_FALSE(is_warc_version("WARC/"));
  CHECK_FALSE(is_warc_version("WARC-Type: x"));
}

TEST_CASE("an ARC line of version 1 is read from its end", "[indexer][warc]") {
  const auto record = parse_arc_header("http://example.org/?q=a b c 192.0.2.1 20190329100000 text/html 55\r");
  REQUIRE(record);
  CHECK(record->target == "http://example.org/?q=a b c");
  CHECK(record->content_type == "text/html");
  CHECK(record->captured_at == 1553853600);
  CHECK(record->length == 55);
  CHECK(record->kind == RecordKind::Response);
}

TEST_CASE("an ARC line of version 2 is read from its end", "[indexer][warc]") {
  const auto record = parse_arc_header(
      "http://example.org/x 192.0.2.1 20190329100000 text/html 200 checksum - 12345678901234 file.arc 55");
  REQUIRE(record);
  CHECK(record->target == "http://example.org/x");
  CHECK(record->content_type == "text/html");
  CHECK(record->length == 55);
}

TEST_CASE("the first record of an ARC file describes it", "[indexer][warc]") {
  const auto record = parse_arc_header("filedesc://x.arc 0.0.0.0 20190329100000 text/plain 76");
  REQUIRE(record);
  CHECK(record->kind == RecordKind::Description);
  CHECK(parse_arc_header("filedesc:// - - - 76")->length == 76);
  CHECK_FALSE(parse_arc_header("filedesc://x a b c one")->length);
}

TEST_CASE("ARC lines without a date are records only beyond doubt", "[indexer][warc]") {
  CHECK(parse_arc_header("http://example.org/ 192.0.2.1 null text/html 680"));
  CHECK(parse_arc_header("http://example.org/ - - - 680"));
  CHECK_FALSE(parse_arc_header("http://example.org/ is a fine site"));
  CHECK_FALSE(parse_arc_header("http://example.org/ has 3 pages of/text today"));
  CHECK_FALSE(parse_arc_header("no address 192.0.2.1 20190329100000 text/html 55"));
  CHECK_FALSE(parse_arc_header(""));
  CHECK_FALSE(parse_arc_header(": : : : :"));
}

TEST_CASE("a capture date is read to its precision, at its latest", "[indexer][warc]") {
  CHECK(parse_capture_date("2019-03-29T10:00:00Z") == 1553853600);
  CHECK(parse_capture_date("2019-03-29T10:00:00.123456Z") == 1553853600);
  CHECK(parse_capture_date("20190329100000") == 1553853600);
  CHECK(parse_capture_date("2019-03-29") == 1553853600 + 14 * 3600 - 1);
  CHECK(parse_capture_date("2019-02") == parse_capture_date("2019-02-28T23:59:59Z"));
  CHECK(parse_capture_date("2019") == parse_capture_date("2019-12-31T23:59:59Z"));
  for (const char* none : {"", "null", "1066-10-14", "2019-02-30T00:00:00Z", "2019-13", "2019-03-29T25:00:00Z"}) {
    CHECK_FALSE(parse_capture_date(none));
  }
}
