// SPDX-License-Identifier: GPL-3.0-or-later
// How is a whole file read without copying it?
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace dateline::schema::gazetteer {

/// A file mapped read-only for as long as this object lives.
class MappedFile {
public:
  /// Throws Error{Io} if `file` is no readable regular file. An empty file gives empty bytes.
  explicit MappedFile(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return bytes_; }

private:
  std::span<const std::byte> bytes_;
};

}  // namespace dateline::schema::gazetteer
