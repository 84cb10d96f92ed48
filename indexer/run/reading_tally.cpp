// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/reading_tally.h"

#include "schema/error.h"

namespace dateline::indexer {

ReadingTally::ReadingTally(const SourceReading& reading, RunObserver& observer, bool stop_at_rejection)
    : reading_(reading), observer_(observer), stop_at_rejection_(stop_at_rejection) {
  progress_.phase = RunPhase::Reading;
  progress_.files_total = reading.files().size();
  progress_.bytes_total = reading.byte_count();
}

void ReadingTally::expect(std::size_t files, std::uint64_t bytes) {
  progress_.files_total = files;
  progress_.bytes_total = bytes;
}

ReadingCounts ReadingTally::counts() const {
  ReadingCounts counts = counts_;
  counts.skipped_by_reason = reading_.skipped_by_reason();
  return counts;
}

void ReadingTally::add_article() {
  progress_.articles = ++counts_.articles;
  observer_.progressed(progress_);
}

void ReadingTally::add(const RejectedRecord& record) {
  ++counts_.rejected;
  ++counts_.rejected_by_reason[record.reason.substr(0, record.reason.find(':'))];
  progress_.rejected = counts_.rejected;
  observer_.rejected(record);
  if (!stop_at_rejection_) return;
  throw schema::Error(schema::ErrorKind::Io,
                      "read " + record.path + (record.member.empty() ? "" : " " + record.member) + ": " + record.reason,
                      "--on-error skip leaves such records out and goes on");
}

void ReadingTally::add(const FileEnd& end) {
  progress_.bytes_done += end.bytes;
  progress_.files_done = ++counts_.files;
  observer_.progressed(progress_);
}

}  // namespace dateline::indexer
