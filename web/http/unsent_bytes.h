// SPDX-License-Identifier: GPL-3.0-or-later
// How much may answers hold that clients are slow to take, and how long may a client take?
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>

namespace dateline::web {

/// A client must take so much of an answer in each ServerOptions::max_stall.
inline constexpr std::size_t least_taken_bytes = std::size_t{256} << 10;

/// For a whole body of that size: a `stall` for each least_taken_bytes that it begins, and one for the head.
[[nodiscard]] std::chrono::milliseconds time_to_take(std::size_t bytes, std::chrono::milliseconds stall);

/// Counts the bytes of whole bodies from when they are made until they are sent or dropped. For any number of threads.
class UnsentBytes {
public:
  explicit UnsentBytes(std::size_t max) : max_(max), sum_(std::make_shared<std::atomic<std::size_t>>(0)) {}

  /// Bytes that count as long as it lives; may outlive the UnsentBytes.
  using Held = std::shared_ptr<const void>;
  [[nodiscard]] Held hold(std::size_t bytes);

  /// False from `max` bytes on. Bodies of requests that are at work by then still come on top.
  [[nodiscard]] bool has_room() const { return *sum_ < max_; }
  [[nodiscard]] std::size_t sum() const { return *sum_; }

private:
  const std::size_t max_;
  const std::shared_ptr<std::atomic<std::size_t>> sum_;
};

}  // namespace dateline::web
