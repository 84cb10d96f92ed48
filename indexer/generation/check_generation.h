// SPDX-License-Identifier: GPL-3.0-or-later
// May a new generation be published?
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace dateline::indexer {

/// Checks a database that was written and has no readers yet: its ids and counts (check_ids), the structure of its
/// tables, and that sample queries find articles by their own words. Takes about 3 % of the time of the build. Throws
/// Error{Internal}, naming the `attempt`, and Xapian::Error.
void check_generation(const std::filesystem::path& folder, std::size_t expected, const std::string& attempt);

}  // namespace dateline::indexer
