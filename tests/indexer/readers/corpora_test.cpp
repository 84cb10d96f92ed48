// SPDX-License-Identifier: GPL-3.0-or-later
// Do the readers count in real collections what their makers counted?
#include "indexer/sources/walk.h"
#include "tests/indexer/readers/read_records.h"

#include <filesystem>
#include <set>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

const std::string corpora = DATELINE_CORPORA_DIR;

bool is_missing(const std::string& folder) {
  if (std::filesystem::exists(corpora + "/" + folder)) return false;
  WARN("SKIPPED: no " << folder << " under " << corpora);
  return true;
}

// Everything in a folder whose file names end so.
Records read_folder(const std::string& folder, const std::string& ending) {
  Records records;
  const std::vector<std::string> sources{corpora + "/" + folder};
  walk(sources, [&](const WalkItem& item) {
    const auto* file = std::get_if<SourceFile>(&item);
    if (file != nullptr && file->path.ends_with(ending)) read_source_file(*file, {}, sink_into(records));
  });
  return records;
}

}  // namespace

TEST_CASE("Reuters-21578 gives 21,578 articles", "[indexer][corpora]") {
  if (is_missing("reuters-21578")) return;
  const Records records = read_folder("reuters-21578", ".sgm");
  CHECK(records.articles.size() == 21578);
  CHECK(records.rejected.empty());
  std::set<std::string> members;
  std::size_t texts = 0;
  for (const Article& article : records.articles) {
    members.insert(article.member);
    REQUIRE(article.dates.size() == 1);
    REQUIRE(article.text.find('<' + std::string("BODY")) == std::string::npos);
    texts += article.empty_text ? 0u : 1u;
  }
  CHECK(members.size() == 21578);
  CHECK(texts >= 19700);  // 19,043 bodies and 737 unprocessed texts, nine of them empty
}

TEST_CASE("allsides gives 15,000 articles with every key understood", "[indexer][corpora]") {
  if (is_missing("allsides")) return;
  const Records records = read_folder("allsides", ".gz");
  CHECK(records.rejected.empty());
  REQUIRE(records.articles.size() == 15000);
  std::size_t dated = 0;
  for (const Article& article : records.articles) {
    REQUIRE_FALSE(article.title.empty());
    REQUIRE_FALSE(article.source.empty());
    REQUIRE_FALSE(article.url.empty());
    REQUIRE_FALSE(article.own_id.empty());
    REQUIRE_FALSE(article.text.empty());
    dated += article.dates.empty() ? 0u : 1u;
  }
  CHECK(dated == 13275);
  CHECK(records.articles.front().member == "1");
  CHECK(records.articles.back().member == "15000");
}

TEST_CASE("the BBC collection gives 2,225 articles without wrong characters", "[indexer][corpora]") {
  if (is_missing("bbc")) return;
  const Records records = read_folder("bbc", ".txt");
  CHECK(records.rejected.empty());
  CHECK(records.articles.size() == 2225);
  std::size_t pounds = 0;
  for (const Article& article : records.articles) {
    REQUIRE(article.title_from.empty());
    REQUIRE(article.text.find("\xEF\xBF\xBD") == std::string::npos);
    pounds += article.text.find("£") != std::string::npos ? 1u : 0u;
  }
  CHECK(pounds > 300);
}

TEST_CASE("Wikinews gives 295 articles", "[indexer][corpora]") {
  if (is_missing("wikinews-en")) return;
  const Records records = read_folder("wikinews-en", ".csv");
  CHECK(records.rejected.empty());
  REQUIRE(records.articles.size() == 295);
  for (const Article& article : records.articles) {
    REQUIRE(article.dates.size() == 1);
    REQUIRE(article.url.starts_with("https://"));
    REQUIRE_FALSE(article.title.empty());
  }
}

TEST_CASE("the seed article has no word of its page's comment form", "[indexer][corpora]") {
  if (is_missing("seed")) return;
  const Records records = read_folder("seed", ".txt");
  REQUIRE(records.articles.size() == 1);
  const Article& article = records.articles[0];
  CHECK(article.title == "Russia, China Claim Thousands of North Korean Workers Sent Home");
  CHECK(article.text.ends_with("“slave-like” labor."));
  CHECK(article.text.find("comment") == std::string::npos);
  CHECK(article.text.find("Reply") == std::string::npos);
  CHECK(article.text.find("email") == std::string::npos);
  CHECK(article.dates.empty());
}

TEST_CASE("every real page of the extraction sets gives a titled article", "[indexer][corpora]") {
  if (is_missing("html-extraction")) return;
  const Records records = read_folder("html-extraction", ".gz");
  CHECK(records.articles.size() == 91);
  CHECK(records.rejected.empty());
  for (const Article& article : records.articles) {
    CHECK(article.format == "html");
    CHECK_FALSE(article.title.empty());
  }
}

TEST_CASE("every file of the formats set is an article or a record with a reason", "[indexer][corpora]") {
  if (is_missing("formats")) return;
  std::size_t files = 0;
  const std::vector<std::string> sources{corpora + "/formats"};
  walk(sources, [&](const WalkItem& item) {
    const auto* file = std::get_if<SourceFile>(&item);
    if (file == nullptr) return;
    INFO(file->path);
    ++files;
    Records records;
    read_source_file(*file, {}, sink_into(records));
    CHECK(records.articles.size() + records.rejected.size() > 0);
    for (const RejectedRecord& rejected : records.rejected) CHECK_FALSE(rejected.reason.empty());
    for (const Article& article : records.articles) {
      // A post about code shows tags; a wire story does not.
      const bool wire = article.format == "nitf" || article.format.starts_with("newsml") || article.format == "ninjs";
      if (wire) CHECK(article.text.find("</p>") == std::string::npos);
      const bool decoded = wire || article.format == "rss" || article.format == "atom";
      if (decoded) CHECK(article.text.find("\xEF\xBF\xBD") == std::string::npos);
    }
  });
  CHECK(files > 600);
}

TEST_CASE("the agencies' deliveries give titled and dated texts", "[indexer][corpora]") {
  if (is_missing("formats")) return;
  struct Expected {
    const char* folder;
    std::size_t least;  // articles with a text, a title and a date
  };
  for (const Expected& expected : {Expected{"formats/superdesk-core", 54}, Expected{"formats/superdesk-belga", 16},
                                   Expected{"formats/superdesk-ntb", 14}, Expected{"formats/superdesk-cp", 9}}) {
    const Records records = read_folder(expected.folder, ".xml");
    std::size_t whole = 0;
    for (const Article& article : records.articles) {
      whole += !article.text.empty() && !article.title.empty() && !article.dates.empty() ? 1u : 0u;
    }
    INFO(expected.folder);
    CHECK(whole >= expected.least);
  }
}
