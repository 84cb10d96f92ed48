// SPDX-License-Identifier: GPL-3.0-or-later
// What did a run tell while it worked?
#pragma once

#include "indexer/run/run_observer.h"

#include <atomic>
#include <cstddef>
#include <limits>
#include <vector>

namespace dateline::tests {

/// Keeps what it is told. Interrupts the run once `interrupt_at` articles were read or, while writing, written.
class RecordingObserver : public indexer::RunObserver {
public:
  void rejected(const indexer::RejectedRecord& record) override { rejections.push_back(record); }
  void progressed(const indexer::RunProgress& progress) override {
    last = progress;
    if (last.phase == interrupt_phase && last.articles >= interrupt_at) interrupted_ = true;
  }
  [[nodiscard]] bool interrupted() const override { return interrupted_ || interrupt_at == 0; }

  std::vector<indexer::RejectedRecord> rejections;
  indexer::RunProgress last;
  indexer::RunPhase interrupt_phase = indexer::RunPhase::Reading;
  std::size_t interrupt_at = std::numeric_limits<std::size_t>::max();

private:
  std::atomic<bool> interrupted_ = false;
};

}  // namespace dateline::tests
