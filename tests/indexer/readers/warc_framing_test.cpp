// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/stream_chain.h"
#include "indexer/readers/streams/zstd_stream.h"
#include "indexer/readers/warc/record_framing.h"
#include "tests/indexer/readers/compressed_bytes.h"
#include "tests/indexer/readers/read_records.h"
#include "tests/indexer/readers/warc_bytes.h"

#include <algorithm>
#include <chrono>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

struct Framed {
  std::vector<ArchiveRecord> records;
  std::vector<std::string> blocks;
  std::vector<std::string> damage;  // "offset: reason"
};

Framed frame(ByteStream& stream) {
  Framed framed;
  RecordFraming framing(stream, [&](std::uint64_t offset, const std::string& reason) {
    framed.damage.push_back(std::to_string(offset) + ": " + reason);
  });
  while (const auto record = framing.next()) {
    framed.records.push_back(*record);
    framed.blocks.push_back(read_all(framing.content(), 1u << 20));
  }
  return framed;
}

Framed frame_bytes(const std::string& bytes) {
  MemoryStream file(bytes);
  StreamChain layers(file);
  if (is_gzip(layers.head())) layers.add(std::make_unique<GzipStream>(layers.top()));
  if (is_zstd(layers.head())) layers.add(std::make_unique<ZstdStream>(layers.top()));
  return frame(layers.top());
}

std::string with_line_ends(std::string text, const std::string& end) {
  for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at + end.size())) {
    text.replace(at, 2, end);
  }
  return text;
}

using Reasons = std::vector<std::string>;
using Blocks = std::vector<std::string>;

}  // namespace

TEST_CASE("records are cut by their lengths", "[indexer][warc]") {
  const std::string first = warc_record("warcinfo", "", "software: x\r\n");
  const Framed framed = frame_bytes(first + warc_record("resource", "http://a.example/", "") +
                                    warc_record("resource", "http://b.example/", "WARC/1.0\r\n\r\nnot a record"));
  CHECK(framed.blocks == Blocks{"software: x\r\n", "", "WARC/1.0\r\n\r\nnot a record"});
  CHECK(framed.damage.empty());
  REQUIRE(framed.records.size() == 3);
  CHECK(framed.records[1].offset == first.size());
}

TEST_CASE("line ends of any kind, missing and spare ones between records do no harm", "[indexer][warc]") {
  const std::string record = warc_record("resource", "http://a.example/", "text");
  for (const char* end : {"\n", "\r\r\n"}) {
    CHECK(frame_bytes(with_line_ends(record + record, end)).blocks == Blocks{"text", "text"});
  }
  const std::string tight = record.substr(0, record.size() - 4);
  CHECK(frame_bytes(tight + tight).blocks == Blocks{"text", "text"});
  const Framed spare = frame_bytes("\r\n" + record + "\r\n\r\n  \n" + record + std::string(512, '\0'));
  CHECK(spare.blocks == Blocks{"text", "text"});
  CHECK(spare.damage.empty());
}

TEST_CASE("what is no record is passed over and told once", "[indexer][warc]") {
  const std::string record = warc_record("resource", "http://a.example/", "text");
  const Framed framed = frame_bytes(record + "garbage\nmore\n\n\x01\x02\xFF\nWARC-Type: x\n" + record + "end of it");
  CHECK(framed.blocks == Blocks{"text", "text"});
  REQUIRE(framed.damage.size() == 2);
  CHECK(framed.damage[0] == std::to_string(record.size()) + ": something that is no record");
  CHECK(framed.damage[1].ends_with(": something that is no record"));
}

TEST_CASE("a length that is too short costs its own record only", "[indexer][warc]") {
  std::string record = warc_record("resource", "http://a.example/", "a text of some length\nwith lines");
  record.replace(record.find("Length: 32"), 10, "Length: 7 ");
  const Framed framed = frame_bytes(record + warc_record("resource", "http://b.example/", "next"));
  CHECK(framed.blocks == Blocks{"a text ", "next"});
  CHECK(framed.damage.size() == 1);
}

TEST_CASE("a record without a length is told and the next one found", "[indexer][warc]") {
  const Framed framed = frame_bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\n\r\n\r\nWARC/1.0\r\nWARC-Type: x\r\n\r\n" +
                                    warc_record("resource", "http://b.example/", "next"));
  CHECK(framed.blocks == Blocks{"next"});
  CHECK(framed.damage == Reasons{"0: a record without a length", "37: a record without a length"});
}

TEST_CASE("the end of the file within a record keeps what is there", "[indexer][warc]") {
  const std::string record = warc_record("resource", "http://a.example/", "a text of some length");
  const Framed framed = frame_bytes(record + record.substr(0, record.size() - 10));
  CHECK(framed.blocks == Blocks{"a text of some length", "a text of some "});
  CHECK(framed.damage == Reasons{std::to_string(record.size()) + ": the file ends within this record"});
}

TEST_CASE("damage in one compressed member costs one record", "[indexer][warc]") {
  std::string text;
  for (int i = 0; i < 9000; ++i) text += std::to_string(i * 7919 % 10007) + (i % 10 == 0 ? "\n" : " ");
  const auto check = [&](auto compress) {
    std::string file;
    for (int i = 0; i < 5; ++i) {
      std::string member = compress(warc_record("resource", "http://a.example/" + std::to_string(i), text));
      if (i == 2) member.replace(member.size() / 2, 30, std::string(30, '\x55'));
      file += member;
    }
    const Framed framed = frame_bytes(file);
    CHECK(framed.damage.size() == 1);
    REQUIRE(framed.records.size() >= 4);  // a block of zstd is lost as a whole, the record's header with it
    CHECK(std::count(framed.blocks.begin(), framed.blocks.end(), text) == 4);
    CHECK(framed.records[framed.records.size() - 2].target == "http://a.example/3");
    CHECK(framed.records.back().target == "http://a.example/4");
  };
  check([](const std::string& record) { return gzip_bytes(record); });
  check([](const std::string& record) { return zstd_bytes(record); });
}

TEST_CASE("a whole file in one compressed member is read too", "[indexer][warc]") {
  const std::string record = warc_record("resource", "http://a.example/", "text");
  CHECK(frame_bytes(gzip_bytes(record + record)).blocks == Blocks{"text", "text"});
  CHECK(frame_bytes(zstd_bytes(record + record)).blocks == Blocks{"text", "text"});
}

TEST_CASE("ARC records are cut by their lengths, and garbage between them passed over", "[indexer][warc]") {
  const std::string file = "filedesc://x.arc 0.0.0.0 20190329100000 text/plain 20\n1 0 Maker\nURL IP-addr\n" +
                           arc_record("http://a.example/", "first") + "\ngarbage http://\n" +
                           arc_record("http://b.example/with space", "second") +
                           "http://c.example/ 192.0.2.1 20190329100000 text/html -1\n\n" +
                           arc_record("http://d.example/", "third");
  const Framed framed = frame_bytes(file);
  REQUIRE(framed.records.size() == 4);
  CHECK(framed.blocks == Blocks{"1 0 Maker\nURL IP-add", "first", "second", "third"});
  CHECK(framed.records[2].target == "http://b.example/with space");
  CHECK(framed.damage.size() == 3);  // the rest of the description, the garbage, the record without a length
}

TEST_CASE("a record of a gigabyte takes no memory", "[indexer][warc][hostile]") {
  const std::string start = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 1073741824\r\n\r\n";
  GeneratedStream stream(start, 'x', 1u << 30, "\r\n\r\n" + warc_record("resource", "http://b.example/", "next"));
  const Framed framed = frame(stream);
  REQUIRE(framed.records.size() == 2);
  CHECK(framed.blocks[1] == "next");
}

TEST_CASE("headers without end and lines without end are passed over in linear time", "[indexer][warc][hostile]") {
  const auto begin = std::chrono::steady_clock::now();
  GeneratedStream line("WARC/1.0\r\nX: ", 'x', 100u << 20, "\n" + warc_record("resource", "http://b.example/", "next"));
  const Framed framed = frame(line);
  CHECK(framed.damage.size() == 1);
  CHECK(framed.blocks == Blocks{"next"});
  std::string versions;
  for (int i = 0; i < 300000; ++i) versions += "WARC/1.0\n";
  CHECK(frame_bytes(versions).records.empty());
  std::string fields = "WARC/1.0\n";
  for (int i = 0; i < 300000; ++i) fields += "A: b\n";
  CHECK(frame_bytes(fields).damage.size() == 1);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}
