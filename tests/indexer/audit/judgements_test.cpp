// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/judgements.h"

#include "schema/error.h"
#include "tests/indexer/audit/sample_judgement.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using tests::judgement_of;

namespace {

std::string refusal_of(const std::string& table) {
  try {
    (void)parse_judgements(table, "t.tsv");
    return "accepted";
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::Usage);
    CHECK_FALSE(error.hint().empty());
    return error.message();
  }
}

}  // namespace

TEST_CASE("what is written is read back", "[indexer][audit][property]") {
  const std::vector<Judgement> judgements = {
      judgement_of("a", "Shell", Verdict::Right), judgement_of("b", "\"Shell\" \"x\"", Verdict::Wrong),
      judgement_of("c", "-Shell", Verdict::Skipped), judgement_of("d", "@Shell", Verdict::Open)};
  std::string table = judgements_header();
  for (const Judgement& judgement : judgements) table += judgement_row(judgement);
  const std::vector<Judgement> read = parse_judgements(table, "t.tsv");
  REQUIRE(read.size() == judgements.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    CHECK(read[i].verdict == judgements[i].verdict);
    CHECK(is_same_mention(read[i].mention, judgements[i].mention));
    CHECK(read[i].mention.sentence.mention == judgements[i].mention.sentence.mention);
    CHECK(read[i].mention.title == "=A title");
    CHECK(read[i].mention.label == "Shell");
    CHECK(read[i].mention.end == 12);
  }
}

TEST_CASE("no cell is a formula, and none breaks the table", "[indexer][audit]") {
  const std::string row = judgement_row(judgement_of("a", "Sh\tell\n", Verdict::Right));
  CHECK(row.find("\t'=A title\t") != std::string::npos);
  CHECK(row.find("Sh ell ") != std::string::npos);
  CHECK(std::count(row.begin(), row.end(), '\n') == 1);
}

TEST_CASE("a table may come back from a spreadsheet", "[indexer][audit]") {
  const std::string table =
      "\xEF\xBB\xBF"
      "field\tverdict\tvalue\trule\tmention\tarticle\tplace\tstart\tremark\r\n"
      "country\tRight\tKP\tname\t\"The \"\"North\"\"\"\ta\ttext\t3\tyes\r\n\r\n"
      "country\tW\tKP\tname\tNorth\tb\ttext\t3\r\n";
  const auto read = parse_judgements(table, "t.tsv");
  REQUIRE(read.size() == 2);
  CHECK(read[0].verdict == Verdict::Right);
  CHECK(read[0].mention.sentence.mention == "The \"North\"");
  CHECK(read[1].verdict == Verdict::Wrong);
}

TEST_CASE("the last verdict about a mention counts, an open one never", "[indexer][audit]") {
  std::string table = judgements_header();
  for (const Verdict verdict : {Verdict::Right, Verdict::Wrong, Verdict::Open})
    table += judgement_row(judgement_of("a", "Shell", verdict));
  const auto read = parse_judgements(table, "t.tsv");
  REQUIRE(read.size() == 1);
  CHECK(read.front().verdict == Verdict::Wrong);
}

TEST_CASE("what is no table of judgements is refused with its line", "[indexer][audit]") {
  CHECK(refusal_of("one,two\n") == "t.tsv:1: no column verdict");
  std::string row = judgement_row(judgement_of("a", "Shell", Verdict::Right));
  CHECK(refusal_of(judgements_header() + "maybe" + row.substr(1)) == "t.tsv:2: no verdict: maybe");
  row.replace(row.rfind("\t7\t"), 3, "\tseven\t");
  CHECK(refusal_of(judgements_header() + row) == "t.tsv:2: start is no number: seven");
  row = judgement_row(judgement_of("a", "Shell", Verdict::Right));
  row.replace(row.find("organization"), 12, "bogus");
  CHECK(refusal_of(judgements_header() + row) == "t.tsv:2: no field bogus");
  CHECK(parse_judgements("", "t.tsv").empty());
}

TEST_CASE("blanks, capitals, blank rows and line ends of a spreadsheet change nothing", "[indexer][audit]") {
  const std::string table =
      "\t\t\r Verdict\tFIELD\tvalue\trule\tmention\tarticle\tstart \t\r"
      "r \tcountry\tKP\tname\tNorth\ta\t3\t\r\t\t \t\t\t\t\t\r w\tcountry\tKP\tname\tNorth\tb\t3\r";
  const auto read = parse_judgements(table, "t.tsv");
  REQUIRE(read.size() == 2);
  CHECK((read[0].verdict == Verdict::Right && read[1].verdict == Verdict::Wrong));
  CHECK(refusal_of(table + "maybe\tcountry\tKP\tname\tNorth\tb\t3\r") == "t.tsv:6: no verdict: maybe");
  CHECK(parse_judgements(judgements_header(), "t.tsv").empty());
}

TEST_CASE("a table in UTF-16 is named so", "[indexer][audit]") {
  CHECK(refusal_of("\xFF\xFEv") == "t.tsv: the file is UTF-16");
  CHECK(refusal_of("\xFE\xFF") == "t.tsv: the file is UTF-16");
}

TEST_CASE("mentions are ordered by what makes them the same", "[indexer][audit]") {
  const SampledMention mention = judgement_of("a", "Shell", Verdict::Open).mention;
  SampledMention renamed = mention;
  renamed.label = renamed.rule = "other";
  const MentionOrder is_before;
  CHECK_FALSE((is_before(mention, renamed) || is_before(renamed, mention)));
  SampledMention later = mention;
  ++later.start;
  CHECK((is_before(mention, later) && !is_before(later, mention) && !is_same_mention(mention, later)));
}
