// SPDX-License-Identifier: GPL-3.0-or-later
// What does the command line say of a suppressed article?
#include "tests/archive/small_index.h"

#include <array>
#include <cstdio>
#include <string>
#include <sys/wait.h>

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

struct Ended {
  int status;
  std::string output;  // stderr too
};

Ended run(const std::string& arguments) {
  const std::string command =
      std::string(DATELINE_BIN_DIR "/dateline-search --data " DATELINE_DATA_DIR " ") + arguments + " 2>&1";
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Ended ended{0, {}};
  std::array<char, 4096> piece{};
  while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), pipe))
    ended.output.append(piece.data(), size);
  ended.status = WEXITSTATUS(::pclose(pipe));
  return ended;
}

}  // namespace

TEST_CASE("a suppressed article is not shown, and it is said why", "[searcher][suppress][cli]") {
  indexer::EnrichedArticle article = tests::article_of(1, "", "oil");
  article.article.url = "https://example.org/1";
  const tests::SmallIndex small({article, tests::article_of(2, "", "oil")});
  const std::string index = "--index " + small.folder().string() + " ";
  CHECK(run(index + "--show " + article.id).status == 0);
  tests::suppress_articles(small.folder(), {article.id}, "court order\x1B[31m", "2020-02-03T04:05:06Z");
  const Ended shown = run(index + "--show " + article.id);
  CHECK(shown.status == 1);
  CHECK(shown.output ==
        "dateline-search: show " + article.id + ": suppressed since 2020-02-03T04:05:06Z: court order [31m\n");
  CHECK(run(index + "--format ids oil").output == tests::article_of(2, "", "oil").id + "\n");
  CHECK(run(index + "--count oil").output == "1\n");
  CHECK(run(index + "id:" + article.id).status == 1);
  CHECK(run("--index nowhere.idx --show " + article.id).status == 4);
}
