// SPDX-License-Identifier: GPL-3.0-or-later
// What was left out on purpose, and how often, when several threads find it?
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// Counts by reason; sums do not depend on the order of the threads.
class SkipCounts {
public:
  void add(std::string_view reason, std::size_t count) {
    const std::scoped_lock lock(mutex_);
    counts_[std::string(reason)] += count;
  }
  [[nodiscard]] std::map<std::string, std::size_t> counts() const {
    const std::scoped_lock lock(mutex_);
    return counts_;
  }

private:
  mutable std::mutex mutex_;
  std::map<std::string, std::size_t> counts_;
};

}  // namespace dateline::indexer
