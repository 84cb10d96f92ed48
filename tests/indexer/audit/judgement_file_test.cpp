// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/judgement_file.h"

#include "schema/error.h"
#include "tests/indexer/audit/sample_judgement.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using tests::judgement_of;

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("judgements are added to a file one by one", "[indexer][audit]") {
  const tests::ScratchFolder scratch;
  const auto file = scratch.path() / "j.tsv";
  CHECK(read_judgements(file).empty());
  append_judgement(file, judgement_of("a", "Shell", Verdict::Right));
  append_judgement(file, judgement_of("b", "Shell", Verdict::Wrong));
  CHECK(read_judgements(file).size() == 2);
  CHECK_THROWS_AS(append_judgement(scratch.path() / "no" / "j.tsv", judgement_of("a", "S", Verdict::Right)),
                  schema::Error);
  CHECK_THROWS_AS(read_judgements(scratch.path()), schema::Error);
}

TEST_CASE("a row that is added to a file without a last line end has a line of its own", "[indexer][audit]") {
  const tests::ScratchFolder scratch;
  const auto file = scratch.path() / "j.tsv";
  std::string table = judgements_header() + judgement_row(judgement_of("a", "Shell", Verdict::Right));
  table.pop_back();
  write(file, table);
  append_judgement(file, judgement_of("b", "Shell", Verdict::Wrong));
  const auto read = read_judgements(file);
  REQUIRE(read.size() == 2);
  CHECK((read[0].verdict == Verdict::Right && read[1].verdict == Verdict::Wrong));
  CHECK(read[1].mention.article == "b");
}

TEST_CASE("a row is added in the order of the file's columns", "[indexer][audit]") {
  const tests::ScratchFolder scratch;
  const auto file = scratch.path() / "j.tsv";
  write(file,
        "\xEF\xBB\xBF"
        "article\tremark\tfield\tverdict\tvalue\trule\tmention\tplace\tstart\n");
  append_judgement(file, judgement_of("b", "\"Shell\"", Verdict::Wrong));
  const auto read = read_judgements(file);
  REQUIRE(read.size() == 1);
  CHECK(read[0].verdict == Verdict::Wrong);
  CHECK(is_same_mention(read[0].mention, judgement_of("b", "", Verdict::Open).mention));
  CHECK(read[0].mention.sentence.mention == "\"Shell\"");
}

TEST_CASE("a file without an end is refused", "[indexer][audit]") {
  try {
    (void)read_judgements("/dev/zero");
    FAIL("accepted");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::Usage);
    CHECK(error.message() == "read the judgements in /dev/zero: it has over 256 MiB");
  }
}
