// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/watch.h"

#include "tests/archive/test_archive.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/scratch/scratch_folder.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using tests::write_file;

namespace {

/// Is interrupted when it is told.
class StoppableObserver final : public tests::RecordingObserver {
public:
  [[nodiscard]] bool interrupted() const override { return stopped; }
  std::atomic<bool> stopped = false;
};

/// Watches a folder on a thread of its own.
class Watching {
public:
  explicit Watching(const std::filesystem::path& folder) {
    request_.update.build.index = folder / "index";
    request_.update.build.sources = {(folder / "news").string()};
    request_.quiet = std::chrono::milliseconds(50);
    WatchEvents events;
    events.updated = [this](const UpdateReport& report) {
      articles = report.build.run.articles;
      ++updates;
    };
    events.failed = [this](const schema::Error&) { ++failures; };
    events.folders_unwatched = [](std::size_t) {};
    thread_ = std::thread([this, events] { watch_sources(request_, tests::build_gazetteer(), observer_, events); });
  }
  ~Watching() {
    observer_.stopped = true;
    thread_.join();
  }
  Watching(const Watching&) = delete;
  Watching& operator=(const Watching&) = delete;

  /// True once `is_so`; false after half a minute.
  static bool comes(const std::function<bool()>& is_so) {
    for (int tries = 0; tries < 3000 && !is_so(); ++tries) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return is_so();
  }

  std::atomic<std::size_t> articles = 0;
  std::atomic<std::size_t> updates = 0;
  std::atomic<std::size_t> failures = 0;

private:
  WatchRequest request_;
  StoppableObserver observer_;
  std::thread thread_;
};

}  // namespace

TEST_CASE("what comes while an index is watched is soon in it, in new folders too", "[indexer][watch]") {
  const tests::ScratchFolder scratch;
  const std::filesystem::path news = scratch.path() / "news";
  write_file(news / "a.txt", "One\n\nA text.\n");
  Watching watching(scratch.path());
  REQUIRE(Watching::comes([&] { return watching.articles == 1; }));
  write_file(news / "b.txt", "Two\n\nA text.\n");
  REQUIRE(Watching::comes([&] { return watching.articles == 2; }));
  write_file(news / "new" / "deep" / "c.txt", "Three\n\nA text.\n");
  REQUIRE(Watching::comes([&] { return watching.articles == 3; }));
  write_file(news / "new" / "deep" / "d.txt", "Four\n\nA text.\n");
  REQUIRE(Watching::comes([&] { return watching.articles == 4; }));
}

TEST_CASE("a source that goes away is told, and its articles stay", "[indexer][watch]") {
  const tests::ScratchFolder scratch;
  const std::filesystem::path news = scratch.path() / "news";
  write_file(news / "a.txt", "One\n\nA text.\n");
  Watching watching(scratch.path());
  REQUIRE(Watching::comes([&] { return watching.articles == 1; }));
  std::filesystem::rename(news, scratch.path() / "away");
  REQUIRE(Watching::comes([&] { return watching.failures > 0; }));
  CHECK(watching.articles == 1);
}
