// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/held_judgements.h"

#include "indexer/audit/mention_sample.h"
#include "schema/error.h"
#include "tests/archive/test_archive.h"
#include "tests/scratch/scratch_folder.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;

namespace {

/// Three articles, each with a capital in its text and an organization in its title.
class JudgedArchive {
public:
  JudgedArchive() {
    std::vector<EnrichedArticle> articles;
    for (std::size_t i = 0; i < 3; ++i) {
      EnrichedArticle article = tests::article_of(i, "Acme wins", "They met. It was Kyiv again.");
      article.countries = {{"UA", 0.5, true, {{17, 21, MentionField::Text, "capital"}}}};
      article.organizations = {{"acme", "Acme Ltd", "", "", Confidence::High, {{0, 4, MentionField::Title, "alias"}}}};
      ids_.push_back(article.id);
      articles.push_back(std::move(article));
    }
    tests::write_archive(folder(), articles);
    for (const SampledMention& mention : sample_mentions({folder(), {}, 100, 1, {}}))
      judgements_.push_back({mention, Verdict::Right});
  }
  std::filesystem::path folder() const { return scratch_.path() / "index"; }
  const std::vector<std::string>& ids() const { return ids_; }
  std::vector<Judgement> judgements() const { return judgements_; }
  HeldJudgements held(std::vector<Judgement> judgements, const MentionFilter& filter = {}) const {
    return held_judgements(folder(), std::move(judgements), filter, {});
  }

private:
  tests::ScratchFolder scratch_;
  std::vector<std::string> ids_;
  std::vector<Judgement> judgements_;
};

}  // namespace

TEST_CASE("judgements of what the index holds are kept, with its present rule and label", "[indexer][audit]") {
  const JudgedArchive archive;
  std::vector<Judgement> judgements = archive.judgements();
  REQUIRE(judgements.size() == 6);
  for (Judgement& judgement : judgements) {
    judgement.mention.rule = "former";
    judgement.mention.place.clear();
  }
  const HeldJudgements held = archive.held(judgements);
  CHECK(held.gone == 0);
  REQUIRE(held.judgements.size() == 6);
  CHECK((held.judgements.front().mention.rule == "capital" && held.judgements.back().mention.rule == "alias"));
  CHECK(held.judgements.back().mention.label == "Acme Ltd");
}

TEST_CASE("a judgement is gone with its place, its value, its article", "[indexer][audit]") {
  const JudgedArchive archive;
  std::vector<Judgement> judgements = archive.judgements();
  judgements[0].mention.start = 3;
  judgements[1].mention.value = "KP";
  judgements[2].mention.article = "no-article";
  judgements[3].mention.place = "text";
  CHECK(archive.held(judgements).gone == 4);
  tests::suppress_articles(archive.folder(), archive.ids());
  CHECK(archive.held(archive.judgements()).gone == 6);
}

TEST_CASE("only judgements of what was asked for are counted, also among those gone", "[indexer][audit]") {
  const JudgedArchive archive;
  CHECK(archive.held(archive.judgements(), {"country", "", ""}).judgements.size() == 3);
  CHECK(archive.held(archive.judgements(), {"", "acme", ""}).judgements.size() == 3);
  CHECK(archive.held(archive.judgements(), {"", "ACME LTD", "acme ltd"}).judgements.size() == 3);
  CHECK(archive.held(archive.judgements(), {"country", "ACME LTD", "acme ltd"}).judgements.empty());
  std::vector<Judgement> judgements = archive.judgements();
  for (Judgement& judgement : judgements) judgement.mention.start = 99;
  CHECK(archive.held(judgements, {"organization", "", ""}).gone == 3);
}

TEST_CASE("judgements without an index are an error, even none of them", "[indexer][audit]") {
  const tests::ScratchFolder scratch;
  try {
    (void)held_judgements(scratch.path() / "none", {}, {}, {});
    FAIL("accepted");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::NoIndex);
  }
}
