// SPDX-License-Identifier: GPL-3.0-or-later
// Where does a run keep what is not yet published?
#pragma once

#include "schema/durable_files.h"
#include "schema/index_format.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace dateline::indexer {

/// The folder of what is not yet published; removed at the end of a run and at the start of the next one.
[[nodiscard]] inline std::filesystem::path build_folder(const schema::IndexPaths& paths) {
  return paths.root / "build.new";
}

/// That folder, empty at first, as long as this object lives. Throws Error{Io}.
class BuildFolder {
public:
  explicit BuildFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::remove_all(folder_, ignored_);
    schema::make_folder(folder_);
  }
  ~BuildFolder() { std::filesystem::remove_all(folder_, ignored_); }
  BuildFolder(const BuildFolder&) = delete;
  BuildFolder& operator=(const BuildFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder_; }

private:
  std::filesystem::path folder_;
  std::error_code ignored_;
};

}  // namespace dateline::indexer
