// SPDX-License-Identifier: GPL-3.0-or-later
// On which folder of news do the tests of updates work?
#pragma once

#include "indexer/generation/former_index.h"
#include "indexer/run/update.h"
#include "schema/error.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/scratch/scratch_folder.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace dateline::tests {

/// A folder of news with an index beside it.
class Archive {
public:
  [[nodiscard]] std::filesystem::path news() const { return scratch_.path() / "news"; }
  [[nodiscard]] std::filesystem::path index() const { return scratch_.path() / "index"; }
  [[nodiscard]] schema::IndexPaths paths() const { return schema::IndexPaths(index()); }

  void write(const std::string& name, const std::string& text) const { write_file(news() / name, text); }
  void write_story(const std::string& name) const { write(name, "About " + name + "\n\nA text about " + name + ".\n"); }

  [[nodiscard]] indexer::UpdateRequest request() const {
    indexer::UpdateRequest request;
    request.build.index = index();
    request.build.sources = {news().string()};
    return request;
  }
  [[nodiscard]] schema::IndexRun update() const { return update(request()).build.run; }
  [[nodiscard]] static indexer::UpdateReport update(const indexer::UpdateRequest& request) {
    RecordingObserver observer;
    return indexer::update_index(request, build_gazetteer(), observer);
  }
  [[nodiscard]] static std::optional<schema::Error> error_of(const indexer::UpdateRequest& request) {
    try {
      (void)update(request);
      return std::nullopt;
    } catch (const schema::Error& error) {
      return error;
    }
  }
  [[nodiscard]] std::size_t articles() const { return indexer::FormerIndex(paths()).ids_with("").size(); }

private:
  ScratchFolder scratch_;
};

inline const std::string story_url = "https://news.example/story";

inline std::string story_line(const std::string& text) {
  return R"({"title":"A story","url":")" + story_url + R"(","text":")" + text + "\"}\n";
}

}  // namespace dateline::tests
