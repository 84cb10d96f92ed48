// SPDX-License-Identifier: GPL-3.0-or-later
// How many articles and rejected records has a run seen, and who is told?
#pragma once

#include "indexer/article.h"
#include "indexer/run/run_observer.h"
#include "indexer/run/source_reading.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace dateline::indexer {

/// A rejected record counts once under its reason without particulars (what stands before the first colon).
struct ReadingCounts {
  std::size_t files = 0;
  std::size_t articles = 0;
  std::size_t rejected = 0;
  std::map<std::string, std::size_t> rejected_by_reason;
  std::map<std::string, std::size_t> skipped_by_reason;
};

/// Counts in the order of the walk and tells the observer; it and the reading must outlive this object. One call at a
/// time.
class ReadingTally {
public:
  /// With `stop_at_rejection`, the first rejected record throws Error{Io}.
  ReadingTally(const SourceReading& reading, RunObserver& observer, bool stop_at_rejection);

  /// For progress: how much of the sources is going to be read; all of it unless this is called.
  void expect(std::size_t files, std::uint64_t bytes);

  void add_article();
  void add(const RejectedRecord& record);
  void add(const FileEnd& end);

  /// With what `reading` has left out so far.
  [[nodiscard]] ReadingCounts counts() const;

private:
  const SourceReading& reading_;
  RunObserver& observer_;
  bool stop_at_rejection_;
  ReadingCounts counts_;
  RunProgress progress_;
};

}  // namespace dateline::indexer
