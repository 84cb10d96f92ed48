// SPDX-License-Identifier: GPL-3.0-or-later
// Has a search used up its time?
#pragma once

#include <chrono>

namespace dateline::searcher {

/// Thrown where a search runs out of time; the search as a whole turns it into an answer or an error.
struct DeadlinePassed {};

/// A point in time that loops look at now and then.
class Deadline {
public:
  using Clock = std::chrono::steady_clock;

  /// `limit` of 0: never.
  explicit Deadline(std::chrono::milliseconds limit)
      : end_(limit.count() == 0 ? Clock::time_point::max() : Clock::now() + limit) {}

  /// Throws DeadlinePassed once the time is over. Reads the clock on every 4,096th call: for inner loops.
  void tick() {
    if ((++ticks_ & 0xFFFU) == 0) check();
  }
  void check() const {
    if (Clock::now() > end_) throw DeadlinePassed{};
  }

private:
  Clock::time_point end_;
  unsigned ticks_ = 0;
};

}  // namespace dateline::searcher
