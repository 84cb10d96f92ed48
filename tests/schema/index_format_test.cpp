// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/index_format.h"

#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline::schema;
using dateline::tests::ScratchFolder;
using dateline::tests::write_file;

namespace {

std::optional<Error> error_of_opening(const std::filesystem::path& folder) {
  try {
    (void)published_generation(IndexPaths(folder));
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  }
}

std::optional<ErrorKind> kind_with_stub(std::string_view stub) {
  const ScratchFolder scratch;
  write_file(IndexPaths(scratch.path()).stub(), stub);
  const auto error = error_of_opening(scratch.path());
  return error ? std::optional(error->kind()) : std::nullopt;
}

IndexRun run_of(std::uint32_t number) {
  return {number, "2026-01-02T03:04:05Z", "2026-01-02T03:05:00Z", 21578, 17, 6, 5, 3, 2, {"news", "a \"b\"\n/\xD0\xBC"}};
}

bool equal(const IndexRun& a, const IndexRun& b) {
  return a.number == b.number && a.started == b.started && a.finished == b.finished && a.articles == b.articles &&
         a.added == b.added && a.changed == b.changed && a.removed == b.removed && a.earlier_versions == b.earlier_versions && a.rejected == b.rejected &&
         a.sources == b.sources;
}

}  // namespace

TEST_CASE("the stub names the published generation", "[schema][format]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  write_file(paths.stub(), "auto generation-17\n");
  CHECK(published_generation(paths) == paths.generation(17));
}

TEST_CASE("a stub that names anything but a generation beside it is refused", "[schema][format]") {
  for (const char* stub : {"",
                           "\n",
                           "auto",
                           "auto \n",
                           "auto generation-\n",
                           "auto generation-1",
                           "auto generation-1\n\n",
                           "auto generation-1x\n",
                           "auto generation--1\n",
                           "auto generation-1/../../x\n",
                           "auto ../generation-1\n",
                           "auto /tmp/generation-1\n",
                           "remote :xapian-progsrv generation-1\n",
                           "remote localhost:7777\n",
                           "auto generation-1\nremote :true\n",
                           "remote :true\nauto generation-1\n",
                           "glass generation-1\n",
                           "inmemory\n",
                           "auto generation-1\r\n",
                           " auto generation-1\n",
                           "Auto generation-1\n",
                           "auto  generation-1\n"}) {
    CAPTURE(stub);
    CHECK(kind_with_stub(stub) == ErrorKind::Damaged);
  }
  CHECK(kind_with_stub(std::string("auto generation-1\0\n", 19)) == ErrorKind::Damaged);
  CHECK(kind_with_stub("auto generation-" + std::string(std::size_t{1} << 20, '1') + "\n") == ErrorKind::Damaged);
}

TEST_CASE("without an index the error says what is there and how to build one", "[schema][format]") {
  const ScratchFolder scratch;
  const auto empty = error_of_opening(scratch.path());
  REQUIRE(empty);
  CHECK(empty->kind() == ErrorKind::NoIndex);
  CHECK_THAT(empty->message(), Catch::EndsWith("no index in this folder"));
  CHECK_THAT(empty->hint(), Catch::Contains("dateline-index build"));
  const auto missing = error_of_opening(scratch.path() / "missing");
  REQUIRE(missing);
  CHECK(missing->kind() == ErrorKind::NoIndex);
  CHECK_THAT(missing->message(), Catch::EndsWith("no such folder"));
  write_file(scratch.path() / "file", "");
  CHECK(error_of_opening(scratch.path() / "file")->kind() == ErrorKind::NoIndex);
}

TEST_CASE("a path that cannot be looked at is an error of reading, never a crash", "[schema][format]") {
  CHECK(error_of_opening(std::string(5000, 'x'))->kind() == ErrorKind::Io);
}

TEST_CASE("a folder or a pipe in the stub's place does not stop the program", "[schema][format]") {
  const ScratchFolder scratch;
  std::filesystem::create_directory(scratch.path() / "a");
  std::filesystem::create_directory(IndexPaths(scratch.path() / "a").stub());
  CHECK(error_of_opening(scratch.path() / "a"));
  std::filesystem::create_directory(scratch.path() / "b");
  REQUIRE(::mkfifo(IndexPaths(scratch.path() / "b").stub().c_str(), 0600) == 0);
  CHECK(error_of_opening(scratch.path() / "b"));
}

TEST_CASE("an unknown format version is refused with a hint", "[schema][format]") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  const auto kind_and_message = [&]() -> std::optional<Error> {
    try {
      check_format(database, "news.idx");
      return std::nullopt;
    } catch (const Error& error) {
      return error;
    }
  };
  const auto foreign = kind_and_message();
  REQUIRE(foreign);
  CHECK(foreign->kind() == ErrorKind::NoIndex);
  CHECK_THAT(foreign->message(), Catch::Contains("not written by Dateline"));

  database.set_metadata(std::string(metadata_key::format), "999");
  const auto newer = kind_and_message();
  REQUIRE(newer);
  CHECK(newer->kind() == ErrorKind::NoIndex);
  CHECK_THAT(newer->message(), Catch::Contains("format version 999") && Catch::Contains("reads version " + std::string(index_format_version)));
  CHECK_THAT(newer->hint(), Catch::Contains("dateline-index build --index news.idx"));

  database.set_metadata(std::string(metadata_key::format), std::string(index_format_version));
  CHECK_FALSE(kind_and_message());
}

TEST_CASE("runs survive their metadata", "[schema][format]") {
  const std::vector<IndexRun> runs{run_of(1), run_of(4294967295U)};
  const std::vector<IndexRun> read = decode_runs(encode_runs(runs));
  REQUIRE(read.size() == 2);
  CHECK(equal(read[0], runs[0]));
  CHECK(equal(read[1], runs[1]));
  CHECK(decode_runs(encode_runs({})).empty());
}

TEST_CASE("a source's name that is no UTF-8 cannot break the list of runs", "[schema][format]") {
  IndexRun run = run_of(1);
  run.sources = {"caf\xE9"};
  CHECK(decode_runs(encode_runs({run})).at(0).sources.size() == 1);
}

TEST_CASE("damaged runs are named as damage", "[schema][format]") {
  const std::string good = encode_runs({run_of(1)});
  for (std::size_t size = 0; size < good.size(); ++size) {
    CAPTURE(size);
    REQUIRE_THROWS_AS(decode_runs(good.substr(0, size)), Error);
  }
  for (const char* text : {"null", "{}", "5", "\"x\"", "[1]", "[{}]", "[[]]", "[{\"run\":\"1\"}]", "[]x"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(decode_runs(text), Error);
  }
  const auto with_number = [&](const std::string& number) {
    std::string text = good;
    const std::string member = "\"articles\":21578";
    return text.replace(text.find(member), member.size(), "\"articles\":" + number);
  };
  CHECK(decode_runs(with_number("7")).at(0).articles == 7);
  for (const char* number : {"-1", "1e300", "true", "null", "\"7\"", "1.5"}) {
    CAPTURE(number);
    CHECK_THROWS_AS(decode_runs(with_number(number)), Error);
  }
}
