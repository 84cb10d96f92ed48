// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue/file_entry.h"

#include "schema/error.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("what is remembered of a file comes back, whatever its name", "[indexer][catalogue]") {
  FileEntry entry;
  entry.source = "/srv/news";
  entry.relative_path = "caf\xE9/\xFF.txt";
  entry.id_label = "news";
  entry.size = 1ULL << 40;
  entry.mtime = -5;
  entry.mtime_nanoseconds = 999999999;
  entry.changed_at = 1700000000123456789;
  entry.hash = "abc";
  entry.unfinished = true;
  entry.settled = true;
  entry.keeps_items = true;
  entry.ahead_of_capture = true;
  entry.end = {"jsonl", true, true, 1ULL << 41, 12, 1ULL << 40};
  entry.articles = 7;
  entry.rejected = 1;
  entry.rejections = {{"/srv/news/x", "3", 17, "empty"}};
  const FileEntry back = decode_file_entry(encode_file_entry(entry));
  CHECK(back.source == entry.source);
  CHECK(back.relative_path == entry.relative_path);
  CHECK(back.id_label == entry.id_label);
  CHECK(back.size == entry.size);
  CHECK(back.mtime == entry.mtime);
  CHECK(back.mtime_nanoseconds == entry.mtime_nanoseconds);
  CHECK(back.changed_at == entry.changed_at);
  CHECK(back.hash == entry.hash);
  CHECK((back.unfinished && back.settled && back.keeps_items));
  CHECK(back.ahead_of_capture);
  CHECK(back.end.format == "jsonl");
  CHECK((back.end.is_whole && back.end.is_gzip));
  CHECK(back.end.bytes == entry.end.bytes);
  CHECK(back.end.count == 12);
  CHECK(back.end.stored_bytes == entry.end.stored_bytes);
  CHECK(back.articles == 7);
  CHECK(back.rejected == 1);
  REQUIRE(back.rejections.size() == 1);
  CHECK(back.rejections[0].reason == "empty");
}

TEST_CASE("bytes that are no entry are damage", "[indexer][catalogue]") {
  for (const char* bytes : {"", "x", "{}", "\xA1", "\xA0"}) {
    CHECK_THROWS_AS(decode_file_entry(bytes), dateline::schema::Error);
  }
}

TEST_CASE("a walk goes by the names of folders and files", "[indexer][catalogue]") {
  std::vector<std::string> paths{"b", "a.txt", "a/z", "a/b/c", "a-b", "a", "\xFF"};
  std::sort(paths.begin(), paths.end(), [](const std::string& x, const std::string& y) { return walks_before(x, y); });
  CHECK(paths == std::vector<std::string>{"a", "a/b/c", "a/z", "a-b", "a.txt", "b", "\xFF"});
}

TEST_CASE("files of different sources have different keys", "[indexer][catalogue]") {
  CHECK(file_key("/a", "b/c") != file_key("/a/b", "c"));
  CHECK(file_key("/a", "b") == file_key("/a", "b"));
  CHECK(file_key("/a", "b").size() == 26);
}
