// SPDX-License-Identifier: GPL-3.0-or-later
// How many megabytes of article text does each stage of the enrichment do in a second of one core?
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace dateline::bench {

struct SpeedOptions {
  std::filesystem::path gazetteer;
  std::filesystem::path tagger;
  std::filesystem::path corpora;
  std::string only;        // the name of one collection
  std::size_t rounds = 5;  // at least 1
};

/// Reads the news of the BBC and of Reuters-21578 into memory, then prints for each collection and stage the median of
/// the rounds and the slowest and fastest: MB (10^6 bytes of title and text) per second of processor time.
void measure_speed(const SpeedOptions& options);

}  // namespace dateline::bench
