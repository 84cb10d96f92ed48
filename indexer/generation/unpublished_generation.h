// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a generation that is never published?
#pragma once

#include <filesystem>
#include <system_error>
#include <utility>

namespace dateline::indexer {

/// Where the hashes of an unpublished generation wait.
[[nodiscard]] inline std::filesystem::path prepared_hashes(const std::filesystem::path& generation) {
  return generation.string() + ".hashes.prepared";
}

/// The folder of a generation, which goes again, with the hashes prepared for it, unless it is kept: half a generation
/// would only take up room.
class UnpublishedGeneration {
public:
  explicit UnpublishedGeneration(std::filesystem::path folder) : folder_(std::move(folder)) {}
  ~UnpublishedGeneration() {
    if (kept_) return;
    std::filesystem::remove_all(folder_, ignored_);
    std::filesystem::remove(prepared_hashes(folder_), ignored_);
  }
  UnpublishedGeneration(const UnpublishedGeneration&) = delete;
  UnpublishedGeneration& operator=(const UnpublishedGeneration&) = delete;
  void keep() noexcept { kept_ = true; }
  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

private:
  std::filesystem::path folder_;
  bool kept_ = false;
  std::error_code ignored_;
};

}  // namespace dateline::indexer
