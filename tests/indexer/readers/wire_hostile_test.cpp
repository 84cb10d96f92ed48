// SPDX-License-Identifier: GPL-3.0-or-later
// Does any message on a wire make the reader slow, large or careless of its neighbours?
#include "indexer/readers/wire/wire_reader.h"
#include "tests/indexer/readers/read_records.h"
#include "tests/indexer/readers/wire_messages.h"

#include <chrono>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

constexpr std::size_t sixteen_mib = 16u << 20;

Records read_generated(std::string start, char filler, std::size_t count, std::string end) {
  GeneratedStream stream(std::move(start), filler, count, std::move(end));
  Records records;
  read_wire(stream, ReadOptions{}, sink_into(records));
  return records;
}

}  // namespace

TEST_CASE("a message beyond the bound is rejected, the next one read", "[indexer][wire]") {
  const std::string next = iptc_message(iptc_title_block, iptc_text);
  const Records records = read_generated("\x01xyz0123 4 i 9\r\n\x02", 'a', 2 * sixteen_mib, "\x03\x04" + next);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].member == "1");
  CHECK(records.rejected[0].reason == "longer than the 16777216 bytes allowed");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].member == "2");
}

TEST_CASE("a small bound refuses a copy without control characters too", "[indexer][wire]") {
  ReadOptions options;
  options.max_record_bytes = 100;
  const std::string copy = "xyz00123 3 i 250    dpa 1003\n\nStorm =\n\n" + std::string(200, 'a');
  CHECK(read_bytes(copy, "a.txt", options).rejected.at(0).reason == "longer than the 100 bytes allowed");
}

TEST_CASE("a start that nothing follows is no message", "[indexer][wire]") {
  const std::string whole = iptc_message(iptc_title_block, iptc_text);
  const Records records = read_bytes(whole + "\x01\x01\x16\x01", "a.tst");
  CHECK(records.rejected.empty());
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].member.empty());
}

TEST_CASE("messages of one repeated character are read in linear time", "[indexer][wire]") {
  const std::string iptc = "\x01xyz0123 4 i 9\r\n\x02";
  const std::string anpa = "\x01V1\x1F-\r\nr i\x13\x11 BC-A  03-27 1\r\n\x02";
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& heading : {iptc, anpa}) {
    for (const char filler : {'a',  '=',    '<',    '^',    '_',    '`',    '{',    ';',  ' ', '\t',
                              '\b', '\x1F', '\x01', '\x02', '\x03', '\x04', '\x16', '\0', '-', '9'}) {
      CAPTURE(heading, static_cast<int>(filler));
      const Records records = read_generated(heading, filler, 1u << 20, "");
      CHECK(!records.articles.empty() + !records.rejected.empty() > 0);
    }
  }
  const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  CHECK(seconds < 60);  // measured: 2; a quadratic step takes hours
}

TEST_CASE("every control character may stand in a text and none remains", "[indexer][wire]") {
  std::string controls = "Storm ";
  for (char c = '\x05'; c < ' '; ++c) controls += c;
  for (const std::string& bytes : {anpa_message("^BC-XX--Coast Storm<\r\n", controls + "\x7F villages\r\n"),
                                   iptc_message("Storm =\r\n", controls + "\x01 villages\r\n")}) {
    const Records records = read_bytes(bytes, "a.tst");
    REQUIRE(records.articles.size() == 1);
    for (const char c : records.articles[0].text + records.articles[0].title) {
      CHECK((static_cast<unsigned char>(c) >= ' ' || c == '\n'));
    }
  }
}

TEST_CASE("a message cut at any byte breaks nothing", "[indexer][wire]") {
  for (const std::string& whole : {anpa_message(anpa_above, anpa_text), iptc_message(iptc_title_block, iptc_text)}) {
    for (std::size_t size = 0; size <= whole.size(); ++size) {
      Records records;
      MemoryStream stream(std::string_view(whole).substr(0, size));
      read_wire(stream, ReadOptions{}, sink_into(records));
      CHECK(records.articles.size() <= 1);
      CHECK(records.rejected.size() <= 1);
    }
  }
}
