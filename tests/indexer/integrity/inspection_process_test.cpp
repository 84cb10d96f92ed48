// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/inspection_process.h"

#include "schema/error.h"
#include "tests/indexer/integrity/known_index.h"

#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using tests::KnownIndex;

namespace {

DatabaseReport inspect_with(const tests::ScratchFolder& scratch, const std::string& script) {
  const auto program = scratch.path() / "program";
  tests::write_file(program, "#!/bin/sh\n" + script + "\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  return inspect_in_process({program, std::chrono::seconds(1), {}}, scratch.path(), InspectionDepth::Counts);
}

}  // namespace

TEST_CASE("a sound database is inspected in another process", "[indexer][integrity]") {
  const KnownIndex index;
  const auto report =
      inspect_in_process(tests::inspector_of_tests(), index.paths().generation(1), InspectionDepth::Structure);
  CHECK(report.failure.empty());
  CHECK(report.format == schema::index_format_version);
  CHECK(report.articles == 60);
  CHECK(report.articles_recorded == 60);
  CHECK(report.ids == 60);
  CHECK(report.repeated_id.empty());
  CHECK(report.structure_errors.empty());
  CHECK_FALSE(report.columns.empty());
  CHECK(report.built_columns == report.columns);
}

TEST_CASE("a process that crashes, hangs or says nothing is a failure, not ours", "[indexer][integrity]") {
  const tests::ScratchFolder scratch;
  CHECK(inspect_with(scratch, "kill -SEGV $$").failure.find("crashed") != std::string::npos);
  CHECK(inspect_with(scratch, "exec sleep 600").failure.find("1 s") != std::string::npos);
  CHECK_FALSE(inspect_with(scratch, "echo '{\"failure\":'").failure.empty());
  CHECK_FALSE(inspect_with(scratch, "exit 3").failure.empty());
}

TEST_CASE("a database that cannot be opened is a failure with its reason", "[indexer][integrity]") {
  const KnownIndex index;
  tests::write_file(index.table("iamglass"), "no version file at all, but long enough to be read as one");
  const auto report =
      inspect_in_process(tests::inspector_of_tests(), index.paths().generation(1), InspectionDepth::Counts);
  CHECK(report.failure.find("open it") != std::string::npos);
}

TEST_CASE("a program that is not there is an error", "[indexer][integrity]") {
  const tests::ScratchFolder scratch;
  CHECK_THROWS_AS(inspect_in_process({scratch.path() / "missing", std::chrono::seconds(1), {}}, scratch.path(),
                                     InspectionDepth::Counts),
                  schema::Error);
}

TEST_CASE("reports are read as they were written", "[indexer][integrity]") {
  DatabaseReport report;
  report.format = "2";
  report.articles = 7;
  report.sources = {"a b", "c"};
  report.structure_errors = {"one"};
  report.built_columns = "x";
  const DatabaseReport read = decode_report(encode_report(report));
  CHECK(read.failure.empty());
  CHECK(read.articles == 7);
  CHECK(read.sources == report.sources);
  CHECK(read.structure_errors == report.structure_errors);
  CHECK(read.built_columns == "x");
}
