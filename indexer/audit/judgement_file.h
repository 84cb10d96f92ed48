// SPDX-License-Identifier: GPL-3.0-or-later
// Where are judgements kept from one time to the next?
#pragma once

#include "indexer/audit/judgements.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace dateline::indexer {

inline constexpr std::size_t max_judgements_bytes = std::size_t{256} << 20;

/// The table in a file; empty where there is none. Throws Error{Usage}, also where it has over max_judgements_bytes,
/// and Error{Io}.
[[nodiscard]] std::vector<Judgement> read_judgements(const std::filesystem::path& file);

/// Adds a row to the file, on a line of its own and in the order of the columns that the file has; below a header where
/// it is new or empty. Throws Error{Io}.
void append_judgement(const std::filesystem::path& file, const Judgement& judgement);

}  // namespace dateline::indexer
