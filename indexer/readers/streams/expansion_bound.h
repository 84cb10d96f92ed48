// SPDX-License-Identifier: GPL-3.0-or-later
// Is what comes out of a compression still in proportion to what went in?
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::indexer {

/// Counts the bytes on both sides of a decompressor. News compresses 3 to 10 times, the most regular tables 50 times;
/// what exceeds 200 was made to exhaust its reader.
class ExpansionBound {
public:
  static constexpr std::uint64_t max_ratio = 200;
  static constexpr std::uint64_t free_bytes = 16u << 20;  // small files may be as regular as they like
  static constexpr std::string_view reason = "decompresses to more than 200 times its size";

  void add_input(std::uint64_t bytes) noexcept { input_ += bytes; }
  void add_output(std::uint64_t bytes) noexcept { output_ += bytes; }
  [[nodiscard]] bool is_exceeded() const noexcept { return output_ > free_bytes && output_ / max_ratio > input_; }
  /// Counts anew, behind damage that was skipped.
  void restart() noexcept { input_ = output_ = 0; }

private:
  std::uint64_t input_ = 0;
  std::uint64_t output_ = 0;
};

}  // namespace dateline::indexer
