// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue/source_list.h"

#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using dateline::tests::ScratchFolder;

TEST_CASE("the sources of an index come back with how they were read", "[indexer][catalogue]") {
  ReadOptions options;
  options.encoding = "windows-1251";
  options.language = "ru";
  options.max_record_bytes = 4096;
  options.field_map = {{"text", "body"}};
  SourceList list = source_list({}, options);
  list.sources = {{"news", "/srv/news"}, {"\xE9\xFF", "/srv/\xE9\xFF"}, {"-", "-"}};
  const SourceList back = decode_source_list(encode_source_list(list));
  CHECK(back.sources == list.sources);
  CHECK(read_alike(back, list));
  CHECK(with_list(ReadOptions{}, back).field_map == options.field_map);
  CHECK_FALSE(read_alike(back, source_list({}, ReadOptions{})));
}

TEST_CASE("text that is no list of sources is damage", "[indexer][catalogue]") {
  for (const char* text : {"", "[]", "{}", R"({"sources":[{"given":1}]})"}) {
    CHECK_THROWS_AS(decode_source_list(text), dateline::schema::Error);
  }
}

TEST_CASE("a source is walked as it was typed only while that leads to the same place", "[indexer][catalogue]") {
  const ScratchFolder scratch;
  const std::filesystem::path folder = std::filesystem::canonical(scratch.path()) / "news";
  std::filesystem::create_directory(folder);
  const RememberedSource remembered = remember_source((folder / ".." / "news").string());
  CHECK(remembered.absolute == folder.string());
  CHECK(walkable(remembered) == remembered.given);
  CHECK(walkable({"no/such/place", folder.string()}) == folder.string());
  CHECK(remember_source("-").absolute == "-");
}
