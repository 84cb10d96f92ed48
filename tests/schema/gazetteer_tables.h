// SPDX-License-Identifier: GPL-3.0-or-later
// Which small tables do the tests of the gazetteer compile?
#pragma once

#include <filesystem>
#include <string_view>

namespace dateline::tests {

/// Writes a complete set of tables into `folder`, made anew.
void write_small_tables(const std::filesystem::path& folder);

/// Replaces one table.
void write_table(const std::filesystem::path& file, std::string_view content);

}  // namespace dateline::tests
