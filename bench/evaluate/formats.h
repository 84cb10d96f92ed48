// SPDX-License-Identifier: GPL-3.0-or-later
// How much of what an article states does each format's reader find?
#pragma once

#include <filesystem>

namespace dateline::bench {

struct FormatsOptions {
  std::filesystem::path corpus;
  bool list_files = false;  // a line for every file: its format, its articles and its first reason
};

/// Reads every file of a folder and prints, by format, files, articles and the shares of them with a title of their
/// own, a text and a publication date; then the rejected records by reason, and the files that gave nothing at all
/// (none is expected). Throws std::runtime_error if the folder is missing.
void evaluate_formats(const FormatsOptions& options);

}  // namespace dateline::bench
