// SPDX-License-Identifier: GPL-3.0-or-later
// How does a tagger's model lie in its file?
// One header, then the attribution (UTF-8), then the weights, one row of row_width signed bytes for each bucket of
// hashed features (behind label_count of them zeros), aligned to 64 bytes. Numbers are little-endian. A weight w stands
// for w / scale. A change of anything here raises format_version; a change of what a feature is raises feature_version
// in features.h.
#pragma once

#include "indexer/entities/tagger/labels.h"

#include <array>
#include <cstdint>

namespace dateline::indexer::tagger {

inline constexpr std::array<char, 8> magic = {'D', 'L', 'T', 'A', 'G', 'G', 'E', 'R'};
inline constexpr std::uint32_t format_version = 1;
inline constexpr std::uint32_t byte_order_mark = 0x01020304;
inline constexpr std::uint32_t min_bucket_bits = 8;
inline constexpr std::uint32_t max_bucket_bits = 22;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t byte_order;
  std::uint64_t file_size;
  std::uint64_t checksum;  // of all bytes but these
  std::uint32_t features;  // feature_version of the program that trained it
  std::uint32_t seed;      // of the feature hash
  std::uint32_t bucket_bits;
  std::uint32_t labels;
  float scale;
  std::uint32_t attribution_size;                                         // bytes, right behind the header
  std::array<std::array<std::int8_t, row_width>, row_width> transitions;  // [before][label]
  std::array<std::array<char, 8>, row_width> label_names;                 // zero-padded; empty behind the last
};
static_assert(sizeof(Header) == 56 + 64 + 64);

inline constexpr std::uint64_t weights_alignment = 64;
/// Where the weights begin.
[[nodiscard]] constexpr std::uint64_t weights_offset(std::uint64_t attribution_size) noexcept {
  const std::uint64_t end = sizeof(Header) + attribution_size;
  return (end + weights_alignment - 1) / weights_alignment * weights_alignment;
}

}  // namespace dateline::indexer::tagger
