// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/read_file.h"

#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/unread_formats.h"
#include "schema/error.h"
#include "tests/indexer/readers/gzip_bytes.h"
#include "tests/indexer/readers/read_records.h"
#include "tests/scratch/scratch_folder.h"

#include <random>
#include <sys/stat.h>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using namespace std::string_literals;

namespace {

std::string utf16(const std::string& ascii, bool big_endian) {
  std::string out = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) out += big_endian ? "\0"s + c : std::string(1, c) + "\0"s;
  return out;
}

void check_tidy(const Records& records) {
  for (const Article& article : records.articles) {
    for (const std::string* field :
         {&article.title, &article.text, &article.url, &article.source, &article.path, &article.member}) {
      REQUIRE(is_valid_utf8(*field));
      REQUIRE(field->find_first_of("\r\0\x07\x1B"s) == std::string::npos);
    }
    REQUIRE(article.empty_text == article.text.empty());
  }
}

}  // namespace

TEST_CASE("gzip is looked through by content, also twice", "[indexer][readers]") {
  const std::string lines = "{\"title\":\"One\"}\n{\"title\":\"Two\"}\n";
  for (const std::string& bytes : {gzip_bytes(lines), gzip_bytes(gzip_bytes(lines))}) {
    const Records records = read_bytes(bytes, "a.bin");
    REQUIRE(records.articles.size() == 2);
    CHECK(records.articles[1].member == "2");
    CHECK(records.articles[1].format == "jsonl");
  }
}

TEST_CASE("a name behind .gz settles ties as without it", "[indexer][readers]") {
  CHECK(read_bytes(gzip_bytes("{\"title\":\"One\"}"), "a.json.gz").articles.at(0).member.empty());
  CHECK(read_bytes(gzip_bytes("{\"title\":\"One\"}"), "a.jsonl.gz").articles.at(0).member == "1");
}

TEST_CASE("a truncated file gives its whole records and one rejection", "[indexer][readers]") {
  std::string lines;
  std::mt19937 random(3);
  for (int i = 0; i < 5000; ++i) lines += "{\"title\":\"Number " + std::to_string(random()) + "\"}\n";
  const std::string whole = gzip_bytes(lines);
  const Records records = read_bytes(whole.substr(0, whole.size() * 3 / 4), "a.jsonl.gz");
  CHECK(records.articles.size() > 2000);
  CHECK(records.articles.size() < 5000);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "compressed data ends early");
  CHECK(records.rejected[0].path == "news/a.jsonl.gz");
}

TEST_CASE("bad lines before a truncation stay counted", "[indexer][readers]") {
  FailingStream stream("bad line\n{\"title\":\"One\"}\n{\"title\":\"Two\"}\n{\"title\":\"cut");
  Records records;
  read_stream(stream, SourceFile{"a.jsonl", "a.jsonl", "x", 0, 0, 0, false, false}, {}, sink_into(records));
  CHECK(records.articles.size() == 2);
  REQUIRE(records.rejected.size() == 2);
  CHECK(records.rejected[0].member == "1");
  CHECK(records.rejected[1].reason == "the disk is gone");
}

TEST_CASE("a truncated text keeps what is there", "[indexer][readers]") {
  FailingStream stream("Talks resume\n\nThey met.\n");
  Records records;
  read_stream(stream, SourceFile{"a.txt", "a.txt", "x", 0, 0, 0, false, false}, {}, sink_into(records));
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].text == "They met.");
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "the disk is gone");
}

TEST_CASE("UTF-16 is read in every format", "[indexer][readers]") {
  for (const bool big_endian : {false, true}) {
    CHECK(read_bytes(utf16("Title\n\nText here\n", big_endian), "a.txt").articles.at(0).text == "Text here");
    CHECK(read_bytes(utf16("{\"title\":\"One\"}\n{\"title\":\"Two\"}\n", big_endian), "a.jsonl").articles.size() == 2);
    CHECK(read_bytes(utf16("title,text\nA,B\n", big_endian), "a.csv").articles.at(0).text == "B");
    CHECK(read_bytes(utf16("<html><title>T</title><p>Text", big_endian), "a.html").articles.at(0).text == "Text");
  }
}

TEST_CASE("a forced encoding holds, a byte order mark is stronger", "[indexer][readers]") {
  ReadOptions options;
  options.encoding = "windows-1251";
  CHECK(read_bytes("\xC0\xE1\xE2\n\n\xE3\xE4", "a.txt", options).articles.at(0).title == "Абв");
  CHECK(read_bytes("{\"title\":\"\xC0\xE1\xE2\"}\n", "a.jsonl", options).articles.at(0).title == "Абв");
  CHECK(read_bytes("\xEF\xBB\xBF\xD0\x90\n\nx", "a.txt", options).articles.at(0).title == "А");
  options.encoding = "no-such-encoding";
  CHECK_THROWS_AS(read_bytes("x", "a.txt", options), dateline::schema::Error);
}

TEST_CASE("binary and foreign files are rejected with a reason", "[indexer][readers]") {
  std::mt19937 random(11);
  std::string noise(5000, '\0');
  for (char& c : noise) c = static_cast<char>(random() & 0xFF);
  for (const std::string& bytes :
       {noise, "%PDF-1.4\nx"s, "PK\x03\x04xyz"s, "\x89PNG\r\n"s, "WARC/1.0\r\n"s, "<?xml version=\"1.0\"?><rss/>"s,
        "<!-- feed --><rss version=\"2.0\">"s, "abc\0\0\0def"s, "{\\rtf1 text}"s}) {
    const Records records = read_bytes(bytes, "a");
    CHECK(records.articles.empty());
    REQUIRE(records.rejected.size() == 1);
    CHECK_FALSE(records.rejected[0].reason.empty());
    CHECK(records.rejected[0].path == "news/a");
  }
}

TEST_CASE("XHTML is a page, not foreign XML", "[indexer][readers]") {
  CHECK(reason_not_to_read("<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", "a.xml").empty());
  CHECK(reason_not_to_read("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY x \">\">]><html>", "a").empty());
  CHECK_FALSE(reason_not_to_read("<nitf><body>", "a").empty());
  CHECK(reason_not_to_read("Plain text\twith a stray \x07 bell in a longer line", "a.txt").empty());
}

TEST_CASE("empty files are rejected", "[indexer][readers]") {
  CHECK(read_bytes("", "a.jsonl").rejected.at(0).reason == "empty");
  CHECK(read_bytes(gzip_bytes(""), "a.gz").rejected.at(0).reason == "empty");
  CHECK(read_bytes("\xEF\xBB\xBF", "a.txt").rejected.at(0).reason == "empty");
}

TEST_CASE("a file that cannot be opened is a rejected record", "[indexer][readers]") {
  const dateline::tests::ScratchFolder scratch;
  const std::string fifo = scratch.path() / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  for (const std::string& path : {fifo, std::string("no-such-file"), std::string(".")}) {
    Records records;
    read_source_file(SourceFile{path, path, "x", 0, 0, 0, false, false}, {}, sink_into(records));
    REQUIRE(records.rejected.size() == 1);
    CHECK(records.rejected[0].path == path);
    CHECK_FALSE(records.rejected[0].reason.empty());
  }
}

TEST_CASE("an article carries its file's paths and time", "[indexer][readers]") {
  const dateline::tests::ScratchFolder scratch;
  const std::string path = scratch.path() / "a.txt";
  dateline::tests::write_file(path, "Title\n\nText");
  SourceFile file{path, "a.txt", "label", 0, 1553644800, 0, false, false};
  Records records;
  read_source_file(file, {}, sink_into(records));
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].path == path);
  CHECK(records.articles[0].source_label == "label");
  CHECK(records.articles[0].captured_at == 1553644800);
}

TEST_CASE("any bytes give tidy articles or reasons, in every format", "[indexer][readers][property]") {
  std::mt19937 random(5);
  const std::vector<std::string> starts{"",
                                        "{\"title\":\"",
                                        "[{\"text\":\"",
                                        "title,text\n\"",
                                        "<html><p>",
                                        "<REUTERS NEWID=\"1\"><TEXT>",
                                        "<DOC><DOCNO>1</DOCNO><TEXT>",
                                        "Title: x\n\n",
                                        "\xEF\xBB\xBF"};
  for (int round = 0; round < 900; ++round) {
    std::string bytes = starts[static_cast<std::size_t>(round) % starts.size()];
    const bool printable = random() % 2 == 0;
    for (int i = 0; i < 200; ++i) {
      bytes += static_cast<char>(printable ? "\n\"<>{}[],:&;/ab\xC3\xA9\\"[random() % 19]
                                           : static_cast<char>(random() & 0xFF));
    }
    const Records records = read_bytes(bytes, "a");
    check_tidy(records);
    REQUIRE(records.articles.size() + records.rejected.size() > 0);
  }
}

TEST_CASE("standard input is JSON lines", "[indexer][readers]") {
  SourceFile input;
  input.path = input.relative_path = input.source_label = "-";
  input.standard_input = true;
  Records records;
  MemoryStream lines("not json\n{\"title\":\"One\"}\n");
  read_stream(lines, input, {}, sink_into(records));
  CHECK(records.articles.size() == 1);
  CHECK(records.rejected.size() == 1);
  MemoryStream list("[{\"title\":\"One\"},\n{\"title\":\"Two\"}]");
  read_stream(list, input, {}, sink_into(records));
  CHECK(records.articles.size() == 3);
}
