// SPDX-License-Identifier: GPL-3.0-or-later
// How is a file read block by block, without ever mapping it? A mapped file that gets shorter ends the program.
#pragma once

#include "indexer/integrity/block_hashes.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace dateline::indexer {

class BlockFile {
public:
  /// Throws Error{Io} if the file cannot be opened or is no regular file.
  explicit BlockFile(std::filesystem::path path);
  ~BlockFile();
  BlockFile(const BlockFile&) = delete;
  BlockFile& operator=(const BlockFile&) = delete;

  /// As it was when the file was opened.
  [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }
  [[nodiscard]] std::uint64_t blocks() const noexcept { return (bytes_ + block_bytes - 1) / block_bytes; }

  /// The first `size` bytes of a block, fewer at the end of the file. Throws Error{Io}.
  [[nodiscard]] std::string read(std::uint64_t number, std::size_t size = block_bytes) const;
  /// Reads the file from front to end, much at a time. Throws Error{Io}, and what `visit` throws.
  void read_all(const std::function<void(std::uint64_t number, std::string_view block)>& visit) const;

private:
  std::size_t read_at(std::uint64_t offset, std::size_t size, char* into) const;

  std::filesystem::path path_;
  int descriptor_;
  std::uint64_t bytes_ = 0;
};

}  // namespace dateline::indexer
