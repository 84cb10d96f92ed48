// SPDX-License-Identifier: GPL-3.0-or-later
// Which generation do readers see, and which ones may go?
#pragma once

#include "schema/index_format.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline::indexer {

/// The number of a folder that is named as a generation is; nothing for another one.
[[nodiscard]] std::optional<std::uint64_t> generation_number(const std::filesystem::path& folder);

/// The generations in the folder, published or not, ascending.
[[nodiscard]] std::vector<std::uint64_t> generations_in(const schema::IndexPaths& paths);

/// One more than the highest generation in the folder, published or not.
[[nodiscard]] std::uint64_t next_generation_number(const schema::IndexPaths& paths);

/// The id of the index that is published; "" where there is none that this program can read.
[[nodiscard]] std::string published_index_id(const schema::IndexPaths& paths);

/// The runs of the published index; empty where there is none that can be read.
[[nodiscard]] std::vector<schema::IndexRun> published_runs(const schema::IndexPaths& paths);

/// Makes generation `number` the one that readers open, by renaming the stub; then removes generations older than the
/// one published before it, and columns that neither of the two names. Throws Error{Io}.
void publish_generation(const schema::IndexPaths& paths, std::uint64_t number);

/// Removes columns files that no generation in the folder names. Keeps what it cannot remove.
void remove_unused_columns(const schema::IndexPaths& paths);

}  // namespace dateline::indexer
