// SPDX-License-Identifier: GPL-3.0-or-later
// How does a folder of tables become a gazetteer?
#pragma once

#include "schema/gazetteer/compile/compilation.h"

#include <filesystem>

namespace dateline::schema::gazetteer {

/// Reads every table of `folder` and CLDR's names. Throws what the single steps throw.
[[nodiscard]] Compilation read_tables(const std::filesystem::path& folder);

}  // namespace dateline::schema::gazetteer
