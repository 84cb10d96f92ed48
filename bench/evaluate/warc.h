// SPDX-License-Identifier: GPL-3.0-or-later
// How fast are web archives inflated and cut into records?
#pragma once

#include <filesystem>

namespace dateline::bench {

struct WarcOptions {
  std::filesystem::path folder;    // every file below it that holds records is measured
  double seconds_per_file = 0.05;  // at least; a small file is read again and again from memory
};

/// Prints records, decompressed bytes and MB per second of processor time for inflation and framing: for each file,
/// then for all compressed ones and for the plain ones, by bytes.
void evaluate_warc(const WarcOptions& options);

}  // namespace dateline::bench
