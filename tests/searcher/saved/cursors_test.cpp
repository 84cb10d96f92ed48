// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/cursors.h"

#include "schema/error.h"
#include "searcher/saved/cursor_lock.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::Cursors;
using searcher::FirstRun;
using searcher::IndexHistory;
using searcher::RunMark;

namespace {

IndexHistory history(const std::string& id, std::uint32_t runs, const std::string& hour = "T10:00:00Z") {
  IndexHistory index{id, {}};
  for (std::uint32_t number = 1; number <= runs; ++number) {
    schema::IndexRun run;
    run.number = number;
    run.started = "2020-01-0" + std::to_string(number) + hour;
    run.finished = run.started;
    index.runs.push_back(std::move(run));
  }
  return index;
}

template <typename Work>
schema::ErrorKind kind_of(const Work& work) {
  try {
    work();
  } catch (const schema::Error& error) {
    return error.kind();
  }
  FAIL("nothing was thrown");
  return schema::ErrorKind::Internal;
}

}  // namespace

TEST_CASE("a cursor goes on where the last delivery ended", "[searcher][saved]") {
  const tests::ScratchFolder scratch;
  const auto file = scratch.path() / "state" / "cursors.json";
  const IndexHistory index = history("one", 3);
  Cursors cursors = Cursors::read(file);
  CHECK(cursors.news_since(index, "oil", "hash").first_run == FirstRun::NewSearch);
  cursors.advance("one", "oil", "hash", newest_run(index));
  cursors.advance("one", "gas \"x\"", "other", {1, "2020-01-01T10:00:00Z"});
  cursors.write(file);

  const Cursors again = Cursors::read(file);
  const auto oil = again.news_since(history("one", 5), "oil", "hash");
  CHECK(oil.first_run == FirstRun::No);
  REQUIRE(oil.since);
  CHECK(oil.since->number == 3);
  CHECK(oil.since->started == "2020-01-03T10:00:00Z");
  CHECK(again.news_since(index, "gas \"x\"", "other").since->number == 1);
}

TEST_CASE("what a cursor cannot go on from is a first run with its reason", "[searcher][saved]") {
  Cursors cursors;
  cursors.advance("one", "oil", "hash", newest_run(history("one", 3)));
  const auto reason = [&](const IndexHistory& index, const char* name, const char* query) {
    const auto news = cursors.news_since(index, name, query);
    CHECK(!news.since);
    return std::string(name_of(news.first_run));
  };
  CHECK(reason(history("one", 3), "gas", "hash") == "new_search");
  CHECK(reason(history("one", 3), "oil", "other") == "query_changed");
  CHECK(reason(history("two", 3), "oil", "hash") == "other_index");
  CHECK(reason(history("one", 2), "oil", "hash") == "runs_went_back");
  CHECK(reason(history("one", 0), "oil", "hash") == "runs_went_back");
  // A backup was restored and indexed on: the same numbers, other runs.
  CHECK(reason(history("one", 4, "T11:00:00Z"), "oil", "hash") == "runs_went_back");
}

TEST_CASE("a query that is changed back goes on from its own cursor", "[searcher][saved]") {
  Cursors cursors;
  cursors.advance("one", "oil", "before", {1, "2020-01-01T10:00:00Z"});
  cursors.advance("one", "oil", "after", {3, "2020-01-03T10:00:00Z"});
  CHECK(cursors.news_since(history("one", 3), "oil", "before").since->number == 1);
  CHECK(cursors.news_since(history("one", 3), "oil", "after").since->number == 3);
}

TEST_CASE("one file serves two indexes", "[searcher][saved]") {
  Cursors cursors;
  cursors.advance("one", "oil", "hash", {2, "2020-01-02T10:00:00Z"});
  cursors.advance("one", "gas", "hash", {2, "2020-01-02T10:00:00Z"});
  cursors.advance("two", "oil", "hash", {1, "2020-01-01T10:00:00Z"});
  CHECK(cursors.news_since(history("one", 2), "oil", "hash").since->number == 2);
  CHECK(cursors.news_since(history("two", 2), "oil", "hash").since->number == 1);
  CHECK(cursors.news_since(history("two", 2), "gas", "hash").first_run == FirstRun::OtherIndex);
  CHECK(cursors.news_since(history("two", 2), "oil", "other").first_run == FirstRun::QueryChanged);
}

TEST_CASE("a cursor file that is none is an error, never a first run", "[searcher][saved]") {
  const tests::ScratchFolder scratch;
  const auto file = scratch.path() / "cursors.json";
  for (const char* text :
       {"", "x", "[]", "{}", R"({"version":2,"index":"i","searches":[]})",
        R"({"version":1,"index":"i","searches":[1]})",
        R"({"version":1,"searches":[{"index":"i","name":"a","query":"b","run":"c","started":""}]})"}) {
    tests::write_file(file, text);
    INFO(text);
    CHECK(kind_of([&] { (void)Cursors::read(file); }) == schema::ErrorKind::Io);
  }
  std::filesystem::remove(file);
  std::filesystem::create_directory(file);
  CHECK(kind_of([&] { (void)Cursors::read(file); }) == schema::ErrorKind::Io);
}

TEST_CASE("a cursor file is delivered from by one run at a time", "[searcher][saved]") {
  const tests::ScratchFolder scratch;
  const auto file = scratch.path() / "state" / "cursors.json";
  {
    const searcher::CursorLock lock(file);
    CHECK(kind_of([&] { const searcher::CursorLock second(file); }) == schema::ErrorKind::Busy);
    const searcher::CursorLock other(scratch.path() / "other.json");
  }
  const searcher::CursorLock again(file);
}

TEST_CASE("a run that has not ended is not counted yet", "[searcher][saved]") {
  IndexHistory index = history("one", 3);
  CHECK(newest_run(index).number == 3);
  index.runs.back().finished.clear();
  CHECK(newest_run(index).number == 2);
  Cursors cursors;
  cursors.advance("one", "oil", "hash", newest_run(index));
  CHECK(cursors.news_since(index, "oil", "hash").since->number == 2);
  index.runs.clear();
  CHECK(newest_run(index).number == 0);
}
