// SPDX-License-Identifier: GPL-3.0-or-later
// What is there to remember of the files that a run reads?
#pragma once

#include "indexer/catalogue/file_entry.h"
#include "indexer/sources/planned_file.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace dateline::indexer {

/// Collects entries while files are read by one thread and their records come back on another.
class FileEntries {
public:
  /// `now` is the start of the run, seconds since 1970: a file whose last change lies less than two seconds before it
  /// may change again without showing it.
  explicit FileEntries(std::int64_t now) : now_(now) {}

  /// Before the file is read; takes the hash of its bytes. May be called on another thread than the rest.
  void begin(const PlannedFile& file);
  /// The same for a file that has grown since the run that left `before` and of which only the rest is read; `hash` is
  /// that of all its bytes. What is added comes to what the file held before.
  void begin_rest(const PlannedFile& file, const FileEntry& before, std::string hash);
  /// Its last change lay long enough back, at the start of the run, that a later one shows in its time.
  [[nodiscard]] bool is_settled(const PlannedFile& file) const noexcept;
  void add_article(const PlannedFile& file, std::string_view format, bool ahead_of_capture);
  void add_rejection(const PlannedFile& file, const RejectedRecord& record);
  /// What there is of the entry.
  [[nodiscard]] FileEntry so_far(const PlannedFile& file);
  /// Gives the complete entry and forgets it.
  [[nodiscard]] FileEntry end(const PlannedFile& file, const ReadEnd& end);

private:
  void open(const PlannedFile& file, FileEntry entry);

  std::int64_t now_;
  std::mutex mutex_;
  std::map<std::string, FileEntry> open_;  // by file key
};

/// Metadata of an index that remembers this entry.
void remember(const FileEntry& entry, std::map<std::string, std::string>& metadata);

/// The hash of the bytes of a file, in print; "" for standard input. Throws StreamError if it cannot be read.
[[nodiscard]] std::string hash_of_file(const SourceFile& file);

}  // namespace dateline::indexer
