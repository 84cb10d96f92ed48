// SPDX-License-Identifier: GPL-3.0-or-later
// Is every article in a new database, and only once?
#pragma once

#include <cstddef>
#include <string>

namespace Xapian {
class Database;
}

namespace dateline::indexer {

/// Throws Error{Internal}, naming the `attempt`, unless `database` holds `expected` articles with an id of their own
/// each: what merging and compacting must never break. Throws Xapian::Error.
void check_ids(const Xapian::Database& database, std::size_t expected, const std::string& attempt);

}  // namespace dateline::indexer
