// SPDX-License-Identifier: GPL-3.0-or-later
// How do files reach the disk so that a power cut leaves the old or the new state?
#pragma once

#include <filesystem>
#include <string_view>

namespace dateline::schema {

/// Creates the folder and its parents where they are missing. Throws Error{Io}.
void make_folder(const std::filesystem::path& folder);

/// Writes `bytes` aside, syncs, renames onto `file` and syncs the folder: readers see the old file or the whole new
/// one. Throws Error{Io}; then `file` is as it was.
void replace_file(const std::filesystem::path& file, std::string_view bytes);

/// Syncs a folder's entries; Xapian leaves this out after it renames (measured: see docs/operations.md). Throws
/// Error{Io}.
void sync_folder(const std::filesystem::path& folder);

/// Syncs every file of a folder, not descending, and the folder itself. Throws Error{Io}.
void sync_files_in(const std::filesystem::path& folder);

}  // namespace dateline::schema
