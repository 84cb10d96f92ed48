// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a file before it is opened?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace dateline::indexer {

/// One file of a SOURCE. Paths hold the bytes that the file system has, which need not be UTF-8.
struct SourceFile {
  std::string path;                     // as given: the SOURCE, a slash, what lies below
  std::string relative_path;            // below its SOURCE; the file's name where the SOURCE is the file
  std::string source_label;             // the SOURCE's last folder
  std::uint64_t size = 0;               // bytes
  std::int64_t mtime = 0;               // seconds since 1970
  std::uint32_t mtime_nanoseconds = 0;  // within that second
  bool is_source = false;               // given itself, not found by walking: a symbolic link is followed
  bool standard_input = false;          // "-": JSON lines on descriptor 0
  std::int64_t changed_at = 0;          // nanoseconds since 1970 of the last change of its inode, which no one can set
  std::size_t source = 0;               // place of its SOURCE among those given
};

}  // namespace dateline::indexer
