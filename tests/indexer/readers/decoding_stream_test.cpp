// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/decoding_stream.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

std::string decoded(std::string_view bytes, std::string_view http_charset = {}) {
  MemoryStream inner(bytes);
  DecodingStream stream(inner, http_charset);
  return read_all(stream, 10u << 20);
}

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += part;
  return out;
}

}  // namespace

TEST_CASE("ASCII and UTF-8 pass as they are, however they are cut", "[indexer][streams]") {
  for (const std::string& text : {repeated("plain ", 200'000), repeated("größe 政府 ", 200'000),
                                  repeated("a", 65535) + repeated("ö政", 200'000), std::string()}) {
    CHECK(decoded(text) == text);
  }
}

TEST_CASE("the first byte beyond ASCII settles the encoding, wherever it stands", "[indexer][streams]") {
  const std::string start = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>";
  for (const std::size_t ascii : {10u, 65500u, 65536u, 300'000u}) {
    const std::string filler = repeated("x", ascii);
    CHECK(decoded(start + filler + "\xCF\xF0\xE5\xE7") == start + filler + "През");
  }
}

TEST_CASE("a stream's HTTP label counts", "[indexer][streams]") {
  CHECK(decoded("<r>\xCF\xF0\xE5\xE7</r>", "windows-1251") == "<r>През</r>");
}

TEST_CASE("damage in a long UTF-8 stream stays where it is", "[indexer][streams]") {
  const std::string start = repeated("größe ", 200'000);
  CHECK(decoded(start + "\x93" + start) == start + "“" + start);
}
