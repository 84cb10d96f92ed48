// SPDX-License-Identifier: GPL-3.0-or-later
// By which names do people look for a country or an organization?
#pragma once

#include "schema/gazetteer/compile/compilation.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dateline::schema::gazetteer {

/// SearchNames of layout.h before its targets become references.
struct SearchNameTable {
  std::string text;
  std::vector<std::uint32_t> ends;
  std::vector<std::string> targets;
  std::size_t countries = 0;
};

/// Names, official and former names, abbreviations, demonyms and aliases in all languages, and the labels; no capitals,
/// cities, regions and metonyms. Sorted by target, then name. Throws Error{Damaged} beyond 4 GiB.
[[nodiscard]] SearchNameTable search_names(const Compilation& compilation);

}  // namespace dateline::schema::gazetteer
