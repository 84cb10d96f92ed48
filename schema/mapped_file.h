// SPDX-License-Identifier: GPL-3.0-or-later
// How is a read-only file looked at without copying it?
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace dateline::schema {

/// A file mapped for reading, for as long as this object lives.
class MappedFile {
public:
  MappedFile() noexcept = default;  // no file: empty bytes
  /// Throws Error{Io} naming the file and the reason.
  explicit MappedFile(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  [[nodiscard]] std::string_view bytes() const noexcept { return {data_, size_}; }

private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace dateline::schema
