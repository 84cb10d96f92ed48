// SPDX-License-Identifier: GPL-3.0-or-later
// Is the index sound in every respect, and what of it can be mended without its sources?
#pragma once

#include "indexer/integrity/examine_index.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::indexer {

struct CheckRequest {
  std::filesystem::path index;
  bool repair = false;
  std::chrono::seconds lock_timeout{0};
  Inspector inspector;
};

struct CheckReport {
  IndexReport index;                // after the repair, where there was one
  std::vector<std::string> mended;  // what was done, in order
  std::string rebuild_command;      // where the database is damaged: what makes a new one; "" otherwise
};

/// Examines the published generation with Thoroughness::Structure, and names what killed runs left behind. Holds the
/// IndexLock meanwhile (not where the folder cannot be written and nothing is to be mended).
///
/// With `repair`: publishes an earlier generation that is sound where the stub is damaged or what it names is; writes
/// missing and damaged columns and hashes again, from a sound database only; removes leftovers. A damaged database is
/// never mended, as nothing tells what it held. Throws Error: NoIndex where nothing was ever published, Io, Busy,
/// Damaged where the stub is and nothing is to be mended.
[[nodiscard]] CheckReport check_index(const CheckRequest& request);

}  // namespace dateline::indexer
