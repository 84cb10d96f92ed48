// SPDX-License-Identifier: GPL-3.0-or-later
// Where are suppressions kept so that they outlive the database?
#pragma once

#include "schema/index_format.h"

#include <map>
#include <string>

namespace dateline::indexer {

/// Reasons by id, as in the metadata of a database (metadata_key::suppressed).
using Suppressions = std::map<std::string, std::string>;

/// All suppressions of the index: those of its published database, where that can be read, and those of the file beside
/// it, which is there for a database that is damaged or of another format. Throws Error: Damaged, Io, where there is a
/// file that cannot be read: nobody may take that for none.
[[nodiscard]] Suppressions all_suppressions(const schema::IndexPaths& paths);

/// Makes the file say what the published database says; nothing where it does. The caller holds the IndexLock. Throws
/// Error{Io}.
void keep_suppressions(const schema::IndexPaths& paths);

}  // namespace dateline::indexer
