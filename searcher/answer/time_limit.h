// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a request whose answer takes too long?
#pragma once

#include "searcher/evaluate/deadline.h"
#include "searcher/time_limit_passed.h"

#include <chrono>

namespace dateline::searcher {

/// The answer that `work(deadline)` gives. Throws TimeLimitPassed where the limit (0: none) passes before.
template <typename Work>
auto within_time_limit(std::chrono::milliseconds limit, const Work& work) {
  Deadline deadline(limit);
  try {
    return work(deadline);
  } catch (const DeadlinePassed&) {
    throw TimeLimitPassed(limit);
  }
}

/// Milliseconds since it was made, for SearchResult::took_ms.
class Stopwatch {
public:
  [[nodiscard]] double ms() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count();
  }

private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace dateline::searcher
