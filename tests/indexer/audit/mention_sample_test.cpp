// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/mention_sample.h"

#include "indexer/audit/judgements.h"
#include "schema/error.h"
#include "schema/fold.h"
#include "tests/archive/test_archive.h"
#include "tests/scratch/scratch_folder.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;

namespace {

/// 30 articles: Kyiv in each, as a capital; every third names an organization in its title.
std::vector<EnrichedArticle> articles() {
  std::vector<EnrichedArticle> all;
  for (std::size_t i = 0; i < 30; ++i) {
    EnrichedArticle article =
        tests::article_of(i, "Acme wins", "They met. It was Kyiv again. Number " + std::to_string(i));
    article.countries = {{"UA", 0.5, true, {{17, 21, MentionField::Text, "capital"}}}};
    if (i % 3 == 0)
      article.organizations = {{"acme", "Acme", "", "", Confidence::High, {{0, 4, MentionField::Title, "alias"}}}};
    all.push_back(std::move(article));
  }
  return all;
}

class SampledArchive {
public:
  SampledArchive() { tests::write_archive(folder(), articles()); }
  std::filesystem::path folder() const { return scratch_.path() / "index"; }
  std::vector<SampledMention> sample(const std::string& field, const std::string& value, std::size_t count,
                                     std::uint64_t seed = 1) const {
    return sample_mentions({folder(), {field, value, schema::fold_filter_value(value)}, count, seed, {}});
  }

private:
  tests::ScratchFolder scratch_;
};

}  // namespace

TEST_CASE("values and rules share a sample alike, as far as they have mentions", "[indexer][audit]") {
  const SampledArchive archive;
  const auto count = [&](std::size_t size) {
    std::map<std::string, int> counts;
    for (const SampledMention& mention : archive.sample("", "", size)) ++counts[mention.value];
    return counts;
  };
  CHECK(count(8) == std::map<std::string, int>{{"UA", 4}, {"acme", 4}});
  CHECK(count(1) == std::map<std::string, int>{{"UA", 1}});
  CHECK(count(25) == std::map<std::string, int>{{"UA", 15}, {"acme", 10}});
  CHECK(count(1000) == std::map<std::string, int>{{"UA", 30}, {"acme", 10}});
}

TEST_CASE("a mention comes with its sentence, and no mention comes twice", "[indexer][audit]") {
  const SampledArchive archive;
  const auto mentions = archive.sample("", "", 1000);
  REQUIRE(mentions.size() == 40);
  CHECK((mentions[0].field == "country" && mentions[0].sentence.mention == "Kyiv"));
  CHECK((mentions[0].sentence.before == "It was " && mentions[0].sentence.behind == " again."));
  CHECK((mentions[30].value == "acme" && mentions[30].sentence.mention == "Acme" && mentions[30].place == "title"));
  for (std::size_t i = 0; i < mentions.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) REQUIRE_FALSE(is_same_mention(mentions[i], mentions[j]));
}

TEST_CASE("the seed decides the sample, and a larger one holds the smaller", "[indexer][audit]") {
  const SampledArchive archive;
  const auto ids = [&](std::size_t size, std::uint64_t seed) {
    std::vector<std::string> found;
    for (const SampledMention& mention : archive.sample("country", "", size, seed)) found.push_back(mention.article);
    std::sort(found.begin(), found.end());
    return found;
  };
  CHECK(ids(10, 1) == ids(10, 1));
  CHECK(ids(10, 1) != ids(10, 2));
  const auto larger = ids(20, 1);
  const auto smaller = ids(10, 1);
  CHECK(std::includes(larger.begin(), larger.end(), smaller.begin(), smaller.end()));
}

TEST_CASE("field and value choose, suppressed articles are left out", "[indexer][audit]") {
  const SampledArchive archive;
  CHECK(archive.sample("organization", "", 100).size() == 10);
  CHECK(archive.sample("", "UA", 100).size() == 30);
  CHECK(archive.sample("organization", "UA", 100).empty());
  tests::suppress_articles(archive.folder(), {archive.sample("", "UA", 1).front().article});
  CHECK(archive.sample("", "UA", 100).size() == 29);
  CHECK_THROWS_AS(sample_mentions({archive.folder() / "none", {}, 1, 1, {}}), schema::Error);
}

TEST_CASE("an organization is found by the name that the index has for it", "[indexer][audit]") {
  const SampledArchive archive;
  CHECK(archive.sample("", "ACME", 100).size() == 10);
  CHECK(archive.sample("country", "ACME", 100).empty());
  CHECK(archive.sample("", "Atlantis", 100).empty());
  CHECK(archive.sample("", "...", 100).empty());
}
