// SPDX-License-Identifier: GPL-3.0-or-later
// What does the index know of a file that it was made from?
#pragma once

#include "indexer/article.h"
#include "indexer/readers/reader.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// How many of a file's rejected records are remembered one by one; all are counted.
inline constexpr std::size_t remembered_rejections = 1000;

/// One file of a SOURCE as it was when it was read last. Paths hold the bytes that the file system has.
struct FileEntry {
  std::string source;         // the SOURCE, as a resolved absolute path
  std::string relative_path;  // below it
  std::string id_label;       // part of the ids in it, see PlannedFile
  std::uint64_t size = 0;     // bytes
  std::int64_t mtime = 0;     // seconds since 1970
  std::uint32_t mtime_nanoseconds = 0;
  std::int64_t changed_at = 0;    // see SourceFile
  std::string hash;               // of its bytes, in print
  bool unfinished = false;        // not read to its end, or with removals not yet made
  bool settled = false;           // its last change lay long enough back that a later one shows in its time
  bool keeps_items = false;       // a feed: items that leave it stay in the index
  bool ahead_of_capture = false;  // an article in it states a date that is later than its capture
  ReadEnd end;                    // of a file of records that are appended; `is_whole`: it may be read on from `size`
  std::uint64_t articles = 0;
  std::uint64_t rejected = 0;
  std::vector<RejectedRecord> rejections;  // the first remembered_rejections of them
};

/// Under which name the index knows a file: 26 letters and digits.
[[nodiscard]] std::string file_key(std::string_view source, std::string_view relative_path);

[[nodiscard]] std::string encode_file_entry(const FileEntry& entry);
/// Throws Error{Damaged} for bytes that encode_file_entry does not give. Unknown keys are ignored.
[[nodiscard]] FileEntry decode_file_entry(std::string_view encoded);

/// True if a walk comes to `a` before it comes to `b`, both below the same SOURCE: names in byte order, folder by
/// folder.
[[nodiscard]] bool walks_before(std::string_view a, std::string_view b) noexcept;

}  // namespace dateline::indexer
