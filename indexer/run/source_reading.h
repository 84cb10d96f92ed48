// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles do the SOURCEs of a run hold, and under which ids?
#pragma once

#include "indexer/article.h"
#include "indexer/readers/reader.h"
#include "indexer/run/run_observer.h"
#include "indexer/sources/source_file.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace dateline::indexer {

/// A file that is going to be read.
struct PlannedFile {
  SourceFile file;
  std::string id_label;       // part of the ids in it where another SOURCE has the same relative path; else ""
  bool named_before = false;  // by another SOURCE or another spelling of the same one
};

/// The end of a file of `bytes` bytes, as stored.
struct FileEnd {
  std::uint64_t bytes = 0;
};

/// What comes out of the files, in order. `id_label` is that of the file.
struct ReadItem {
  std::variant<Article, RejectedRecord, DeferredRecords, FileEnd> what;
  std::string id_label;
};

/// The id of an article: of its canonical URL, else of its place in the SOURCE and the label.
[[nodiscard]] std::string id_of(const Article& article, const std::string& id_label);

/// Walks and reads the SOURCEs of one run in a stable order.
class SourceReading {
public:
  using ItemSink = std::function<void(ReadItem)>;

  /// Walks at once. Throws Error{Io} naming each SOURCE that is missing or unreadable, before anything is read.
  /// `observer` must outlive this object and is only asked whether to stop.
  SourceReading(const std::vector<std::string>& sources, ReadOptions options, const RunObserver& observer);

  [[nodiscard]] std::size_t file_count() const noexcept { return files_.size(); }
  [[nodiscard]] std::uint64_t byte_count() const noexcept;
  /// What the walk left out, by reason.
  [[nodiscard]] const std::map<std::string, std::size_t>& skipped_by_reason() const noexcept { return skipped_; }

  /// Reads every file; pages may come as DeferredRecords.
  void read(const ItemSink& sink) const;

private:
  ReadOptions options_;
  const RunObserver& observer_;
  std::vector<PlannedFile> files_;
  std::vector<RejectedRecord> unreadable_;
  std::map<std::string, std::size_t> skipped_;
};

}  // namespace dateline::indexer
