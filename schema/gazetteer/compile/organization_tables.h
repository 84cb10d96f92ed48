// SPDX-License-Identifier: GPL-3.0-or-later
// Which organizations, and which names of theirs, do the tables give?
#pragma once

#include "schema/gazetteer/compile/compilation.h"

#include <filesystem>

namespace dateline::schema::gazetteer {

/// Reads organizations.tsv, organization_names.tsv and organization_exclusions.tsv. An organization's own name is an
/// alias of it, needing nothing, unless organization_names.tsv says otherwise. Throws Error{Damaged} that names file
/// and line for an id given twice, an alias of no organization, a country that countries.tsv does not have. Call after
/// add_country_tables.
void add_organization_tables(Compilation& compilation, const std::filesystem::path& folder);

}  // namespace dateline::schema::gazetteer
