// SPDX-License-Identifier: GPL-3.0-or-later
// Does every query of the golden tables parse as it should?
#include "tests/searcher/query/golden_queries.h"

#include "tests/searcher/query/query_gazetteer.h"

#include <cstdlib>

#include <catch2/catch.hpp>

namespace {

namespace schema = dateline::schema;
namespace tests = dateline::tests;
namespace fs = std::filesystem;

const fs::path folder = DATELINE_SOURCE_DIR "/tests/searcher/query";

void check_table(const fs::path& file, const schema::Gazetteer& gazetteer) {
  if (std::getenv("DATELINE_ACCEPT") != nullptr) tests::accept_golden(file, gazetteer);
  for (const tests::GoldenQuery& golden : tests::read_golden(file)) {
    INFO(file.filename().string() << ":" << golden.line << ": " << golden.query << " [" << golden.options << "]");
    CHECK(tests::outcome_of(golden, gazetteer) == golden.expected);
  }
}

}  // namespace

TEST_CASE("each query of the golden table gives its tree, warnings, names and dropped words", "[searcher][query][golden]") {
  CHECK(tests::read_golden(folder / "query_cases.tsv").size() >= 110);
  check_table(folder / "query_cases.tsv", tests::query_gazetteer());
}

TEST_CASE("names in queries are understood with the gazetteer that is shipped", "[searcher][query][golden]") {
  const fs::path file = DATELINE_DATA_DIR "/gazetteer.bin";
  if (!fs::exists(file)) {
    WARN("SKIPPED: there is no " << file << " in this build");
    return;
  }
  check_table(folder / "query_understanding_cases.tsv", schema::Gazetteer(file));
}
