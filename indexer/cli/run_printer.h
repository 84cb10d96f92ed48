// SPDX-License-Identifier: GPL-3.0-or-later
// What does a person see of a run?
#pragma once

#include "indexer/run/run_observer.h"
#include "indexer/run/source_reading.h"

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace dateline::indexer::cli {

/// Prints each rejected record to stderr, and a progress line while stderr is a terminal. Keeps the rejected records
/// for the report.
class RunPrinter : public RunObserver {
public:
  explicit RunPrinter(bool quiet);
  ~RunPrinter() override { finish(); }
  RunPrinter(const RunPrinter&) = delete;
  RunPrinter& operator=(const RunPrinter&) = delete;

  void rejected(const RejectedRecord& record) override;
  void progressed(const RunProgress& progress) override;
  [[nodiscard]] bool interrupted() const override;

  /// Removes the progress line.
  void finish();
  [[nodiscard]] const std::vector<RejectedRecord>& rejected_records() const noexcept { return rejected_; }

private:
  void clear_line();

  bool show_progress_;
  bool line_shown_ = false;
  std::chrono::steady_clock::time_point last_shown_;
  std::vector<RejectedRecord> rejected_;
};

/// Lets SIGINT, SIGTERM and SIGHUP end a run in order: interrupted() says so from then on. A second one ends the
/// program at once, which leaves the published index as it is too.
void catch_signals();

/// The first `kept_rejections` rejected records are kept with their place; the counts in a report are always complete.
inline constexpr std::size_t kept_rejections = 100000;

}  // namespace dateline::indexer::cli
