// SPDX-License-Identifier: GPL-3.0-or-later
// What does a run tell while it works?
#pragma once

#include "indexer/article.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace dateline::indexer {

enum class RunPhase : std::uint8_t { Walking, Reading, Retagging, Writing, Merging };

struct RunProgress {
  RunPhase phase = RunPhase::Walking;
  std::uint64_t bytes_done = 0;  // of the files, as stored
  std::uint64_t bytes_total = 0;
  std::size_t files_done = 0;
  std::size_t files_total = 0;
  std::size_t articles = 0;        // read, retagged or written so far
  std::size_t articles_total = 0;  // while retagging and writing
  std::size_t rejected = 0;
};

/// Told by one thread at a time; interrupted() may be asked by several at once.
class RunObserver {
public:
  virtual ~RunObserver() = default;
  virtual void rejected(const RejectedRecord& record) = 0;
  virtual void progressed(const RunProgress& progress) = 0;
  /// Asked often; true ends the run with Error{Interrupted}.
  [[nodiscard]] virtual bool interrupted() const = 0;
};

/// Throws Error{Interrupted} if the observer says so.
void stop_if_interrupted(const RunObserver& observer);

/// Tells of a count in a phase, and throws Error{Interrupted} if the observer says so.
[[nodiscard]] std::function<void(std::size_t done)> phase_progress(RunObserver& observer, RunPhase phase,
                                                                   std::size_t articles_total);

}  // namespace dateline::indexer
