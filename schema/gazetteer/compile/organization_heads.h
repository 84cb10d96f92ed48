// SPDX-License-Identifier: GPL-3.0-or-later
// By which words does one know the name of an organization that no table has?
#pragma once

#include <filesystem>

#include "schema/gazetteer/compile/compilation.h"

namespace dateline::schema::gazetteer {

/// Reads organization_heads.tsv (head, type, kind: suffix, head, of or legal, language) and institution_heads.tsv (head,
/// slug, type, canonical_pattern), and gives every country the adjective that most of its institutions have in
/// organizations.tsv, else its name. Heads with a leading `*` are left out. Throws Error{Damaged} that names file and line
/// for another kind, a slug whose rows differ, an empty slug or pattern. Call after add_organization_tables.
void add_organization_heads(Compilation& compilation, const std::filesystem::path& folder);

}  // namespace dateline::schema::gazetteer
