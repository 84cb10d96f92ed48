// SPDX-License-Identifier: GPL-3.0-or-later
// Is the index that readers see sound?
#pragma once

#include "indexer/integrity/database_report.h"
#include "indexer/integrity/inspection_process.h"
#include "indexer/integrity/verify_files.h"

#include <cstdint>
#include <vector>

namespace dateline::indexer {

/// Each includes the ones before it.
enum class Thoroughness {
  Files,      // present, sizes, columns, counts
  Blocks,     // every block's hash
  Structure,  // what Xapian says of every table, each id once, columns equal to those of the value slots
};

struct IndexReport {
  FilesReport files;
  DatabaseReport database;
  std::vector<Finding> findings;  // of files and database together
  [[nodiscard]] bool sound() const noexcept { return !any_damage(findings); }
};

/// Examines generation `number`. Damage is reported, never thrown. Throws Error{NoIndex} for an undamaged database of
/// another format version, Error{Io}.
[[nodiscard]] IndexReport examine_generation(const schema::IndexPaths& paths, std::uint64_t number,
                                             Thoroughness thoroughness, const Inspector& inspector);

/// Examines the published generation, and whether the stub names the one that was published last. Runs beside a
/// writer: where the index changed meanwhile, what seems damaged is examined anew. Throws Error as published_generation
/// and examine_generation do.
[[nodiscard]] IndexReport examine_index(const schema::IndexPaths& paths, Thoroughness thoroughness,
                                        const Inspector& inspector);

}  // namespace dateline::indexer
