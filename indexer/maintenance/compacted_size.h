// SPDX-License-Identifier: GPL-3.0-or-later
// How much larger than compact is a database? In-place changes make it grow to about 3.5 times, and no further.
#pragma once

#include "schema/index_format.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace dateline::indexer {

/// Of the files in a generation's folder.
[[nodiscard]] std::uint64_t database_bytes(const std::filesystem::path& generation);

/// The value of metadata_key::compacted: "BYTES ARTICLES" of a database that has just been compacted.
[[nodiscard]] std::string compacted_value(std::uint64_t bytes, std::uint64_t articles);

/// Bytes of the database over the bytes that as many articles take when compact, as metadata_key::compacted tells.
/// Nothing where that was never written, or of no article.
[[nodiscard]] std::optional<double> compaction_ratio(const Xapian::Database& database,
                                                     const std::filesystem::path& generation);

/// True if the published database has grown beyond twice its compacted size, and by more than 256 KB: the
/// first commits to a tiny database double it. Throws Error.
[[nodiscard]] bool wants_compaction(const schema::IndexPaths& paths);

}  // namespace dateline::indexer
