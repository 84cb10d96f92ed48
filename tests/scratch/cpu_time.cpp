// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scratch/cpu_time.h"

#include <ctime>

namespace dateline::tests {

double cpu_seconds() noexcept {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace dateline::tests
