// SPDX-License-Identifier: GPL-3.0-or-later
// Which small folder of news do the tests of a run read?
#pragma once

#include <cstddef>
#include <filesystem>

namespace dateline::tests {

/// Writes articles 0 to `articles` - 1: most as text files, every fifth in one file of JSON lines with an address and a
/// date. Each holds the words "common" and "numberN".
void write_news(const std::filesystem::path& folder, std::size_t articles);

/// Adds what no archive should hold: an empty file, binary bytes, a pipe, links in a circle and out of the folder, a
/// .gz that is cut short, broken JSON lines and text that is no UTF-8. Two good articles are among them: the text that
/// is no UTF-8 (Latin-1), and the line behind the broken one.
void write_bad_input(const std::filesystem::path& folder);

}  // namespace dateline::tests
