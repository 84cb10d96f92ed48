// SPDX-License-Identifier: GPL-3.0-or-later
// How does a compilation become the file that Gazetteer maps?
#pragma once

#include "schema/gazetteer/compile/compilation.h"

#include <filesystem>

namespace dateline::schema::gazetteer {

/// Writes `file` in one step: a reader sees the old file or the whole new one. The same compilation gives the same
/// bytes. Throws Error{Io} if it cannot be written, Error{Damaged} where the compilation breaks a bound of the layout.
void write_gazetteer(const Compilation& compilation, const std::filesystem::path& file);

}  // namespace dateline::schema::gazetteer
