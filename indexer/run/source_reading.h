// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles do the SOURCEs of a run hold, and under which ids?
#pragma once

#include "indexer/article.h"
#include "indexer/readers/reader.h"
#include "indexer/run/run_observer.h"
#include "indexer/sources/source_file.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace dateline::indexer {

/// A rejected record counts once under its reason without particulars (what stands before the first colon).
struct ReadingCounts {
  std::size_t files = 0;
  std::size_t articles = 0;
  std::size_t rejected = 0;
  std::map<std::string, std::size_t> rejected_by_reason;
  std::map<std::string, std::size_t> skipped_by_reason;
};

/// A file that is going to be read.
struct PlannedFile {
  SourceFile file;
  std::string id_label;       // part of the ids in it where another SOURCE has the same relative path; else ""
  bool named_before = false;  // by another SOURCE or another spelling of the same one
};

/// Walks and reads the SOURCEs of one run in a stable order.
class SourceReading {
public:
  using ArticleSink = std::function<void(Article article, std::string id)>;

  /// Walks at once. Throws Error{Io} naming each SOURCE that is missing or unreadable, before anything is read.
  /// `observer` must outlive this object.
  SourceReading(const std::vector<std::string>& sources, ReadOptions options, RunObserver& observer);

  SourceReading(const SourceReading&) = delete;
  SourceReading& operator=(const SourceReading&) = delete;

  /// Reads every file. With `stop_at_rejection`, the first rejected record throws Error{Io}.
  void read(bool stop_at_rejection, const ArticleSink& sink);

  [[nodiscard]] const ReadingCounts& counts() const noexcept { return counts_; }

private:
  void reject(const RejectedRecord& record);

  ReadOptions options_;
  RunObserver& observer_;
  std::vector<PlannedFile> files_;
  std::vector<RejectedRecord> unreadable_;
  ReadingCounts counts_;
  RunProgress progress_;
  bool stop_at_rejection_ = false;
};

}  // namespace dateline::indexer
