// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/extract.h"

#include "schema/code_points.h"
#include "schema/error.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/run/news_folder.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/scratch/scratch_folder.h"

#include <stdexcept>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;
using indexer::extract_articles;
using indexer::ExtractRequest;
using nlohmann::ordered_json;
using tests::RecordingObserver;
using tests::ScratchFolder;

namespace {

std::vector<std::string> extracted(const ExtractRequest& request) {
  std::vector<std::string> lines;
  RecordingObserver observer;
  (void)extract_articles(request, tests::build_gazetteer(), observer,
                         [&](std::string line) { lines.push_back(std::move(line)); });
  return lines;
}

std::vector<std::string> keys_of(const ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("a line of extract has the keys that section 5 of the contract promises", "[indexer][extract]") {
  const ScratchFolder scratch;
  tests::write_file(
      scratch.path() / "a.jsonl",
      R"({"title":"Talks in Seoul","author":"Ann Lee","source":"Example Post","date":"2019-03-27",)"
      R"("url":"https://news.example/1","text":"PYONGYANG, March 26 (Agency) - North Korea told the United )"
      R"(Nations Security Council that its workers would stay in Russia, officials said."})"
      "\n");
  const std::vector<std::string> lines = extracted({{(scratch.path() / "a.jsonl").string()}, {}, 1, false});
  REQUIRE(lines.size() == 1);
  const ordered_json article = ordered_json::parse(lines[0]);
  for (const char* key : {"id", "path", "member", "format", "title", "text", "lead", "url", "source", "author",
                          "language", "published", "dateline", "countries", "organizations"}) {
    CAPTURE(key);
    CHECK(article.contains(key));
  }
  CHECK_FALSE(article.contains("versions"));
  CHECK(article["id"].get<std::string>().size() == 26);
  CHECK(article["path"] == (scratch.path() / "a.jsonl").string());
  CHECK(article["member"] == "1");
  CHECK(article["author"] == ordered_json::array({"Ann Lee"}));
  CHECK(article["source"] == "Example Post");
  CHECK(article["language"] == "en");
  CHECK(article["published"]["date"] == "2019-03-27");
  CHECK(article["published"]["precision"] == "day");
  CHECK(article["published"]["candidates"].size() >= 1);
  CHECK(keys_of(article["dateline"]) == std::vector<std::string>{"place", "country"});
  CHECK(article["dateline"]["country"] == "KP");
  CHECK(article["countries"][0]["code"] == "KP");
  CHECK(article["countries"][0]["name"] == "North Korea");
}

TEST_CASE("the text of each piece of evidence stands at its place", "[indexer][extract][property]") {
  const ExtractRequest request{{std::string(DATELINE_SOURCE_DIR) + "/sample-corpus/jsonl",
                                std::string(DATELINE_SOURCE_DIR) + "/sample-corpus/text"},
                               {},
                               2,
                               false};
  std::size_t mentions = 0;
  for (const std::string& line : extracted(request)) {
    const ordered_json article = ordered_json::parse(line);
    const auto text = article["text"].get<std::string>();
    const auto title = article["title"].get<std::string>();
    const schema::CodePoints text_points(text);
    const schema::CodePoints title_points(title);
    for (const char* kind : {"countries", "organizations"}) {
      for (const ordered_json& named : article[kind]) {
        REQUIRE(named["mentions"] == named["evidence"].size());
        for (const ordered_json& mention : named["evidence"]) {
          ++mentions;
          const std::string field = mention.value("field", "text");
          const schema::CodePoints& points = field == "title" ? title_points : text_points;
          REQUIRE(mention["start"] < mention["end"]);
          REQUIRE(mention["end"] <= points.count());
          REQUIRE(mention["text"] == points.slice(mention["start"], mention["end"]));
        }
      }
    }
  }
  CHECK(mentions > 100);
}

TEST_CASE("extract prints in the order of the walk for any number of threads", "[indexer][extract]") {
  const ScratchFolder scratch;
  tests::write_news(scratch.path() / "news", 120);
  const std::vector<std::string> sources{(scratch.path() / "news").string()};
  const std::vector<std::string> one = extracted({sources, {}, 1, false});
  CHECK(one.size() == 120);
  CHECK(one == extracted({sources, {}, 4, false}));
}

TEST_CASE("text that is no UTF-8 still gives JSON", "[indexer][extract]") {
  const ScratchFolder scratch;
  tests::write_bad_input(scratch.path());
  for (const std::string& line : extracted({{scratch.path().string()}, {}, 2, false})) {
    CHECK_NOTHROW(ordered_json::parse(line));
    CHECK(line.find('\n') == std::string::npos);
  }
}

TEST_CASE("stopping at a rejection prints what came before it, whatever the number of threads", "[indexer][extract]") {
  const ScratchFolder scratch;
  tests::write_file(scratch.path() / "a.jsonl",
                    "{\"title\":\"One\",\"text\":\"T.\"}\n{\"title\":\"Two\n{\"title\":\"Three\"}\n");
  for (const unsigned jobs : {1U, 4U}) {
    std::vector<std::string> lines;
    RecordingObserver observer;
    const auto run = [&] {
      (void)extract_articles({{scratch.path().string()}, {}, jobs, true}, tests::build_gazetteer(), observer,
                             [&](std::string line) { lines.push_back(std::move(line)); });
    };
    CHECK_THROWS_AS(run(), schema::Error);
    CHECK(lines.size() == 1);
  }
}

TEST_CASE("what printing throws ends the run", "[indexer][extract]") {
  const ScratchFolder scratch;
  tests::write_news(scratch.path() / "news", 500);
  std::size_t printed = 0;
  RecordingObserver observer;
  const auto run = [&] {
    (void)extract_articles({{(scratch.path() / "news").string()}, {}, 2, false}, tests::build_gazetteer(), observer,
                           [&](const std::string&) {
                             if (++printed == 3) throw std::runtime_error("nobody reads");
                           });
  };
  CHECK_THROWS_AS(run(), std::runtime_error);
  CHECK(printed == 3);
}
