// SPDX-License-Identifier: GPL-3.0-or-later
// How is a file read so that nothing that lies where a file should be can stop the run?
#pragma once

#include "indexer/readers/reader.h"

#include <cstdint>
#include <string>

namespace dateline::indexer {

/// The bytes of a regular file or of an open descriptor.
class FileStream final : public ByteStream {
public:
  /// Opens `path` without blocking. Throws StreamError if it cannot be opened or is no regular file (a FIFO or a device
  /// that took its place); a symbolic link is refused unless `follow_link`. Leaves out the first `start` bytes.
  FileStream(const std::string& path, bool follow_link, std::uint64_t start = 0);
  /// Reads from `descriptor` (standard input), which stays open and stays the caller's.
  explicit FileStream(int descriptor) noexcept;
  ~FileStream() override;
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  std::size_t read(char* buffer, std::size_t size) override;

private:
  int descriptor_;
  bool owned_;
};

}  // namespace dateline::indexer
