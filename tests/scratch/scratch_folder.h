// SPDX-License-Identifier: GPL-3.0-or-later
// Where does a test put its files?
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline::tests {

/// A folder of its own below the system's temporary folder, removed at the end.
class ScratchFolder {
public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
  std::filesystem::path path_;
};

/// Writes a file, and the folders above it where they are missing; replaces what was there. Throws std::runtime_error.
void write_file(const std::filesystem::path& file, std::string_view bytes);

/// All bytes of a file. Throws std::runtime_error where it cannot be opened.
[[nodiscard]] std::string file_bytes(const std::filesystem::path& file);

}  // namespace dateline::tests
