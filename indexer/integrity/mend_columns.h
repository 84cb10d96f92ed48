// SPDX-License-Identifier: GPL-3.0-or-later
// How do columns come back that are missing, damaged, or not those of their database?
#pragma once

#include "schema/index_format.h"

#include <cstdint>
#include <string>

namespace dateline::indexer {

/// Builds the columns of generation `number` from its value slots, writes their file and, where it has another name
/// than the database says, names it in a transaction. Returns the name. The caller holds the IndexLock and knows that
/// the database is sound. Throws Error.
std::string mend_columns(const schema::IndexPaths& paths, std::uint64_t number);

}  // namespace dateline::indexer
