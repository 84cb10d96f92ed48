// SPDX-License-Identifier: GPL-3.0-or-later
// Where does a field name what every country has one of, and whose?
#pragma once

#include "indexer/entities/organizations/candidate.h"
#include "indexer/entities/organizations/field_view.h"

namespace dateline::indexer::organizations {

/// Appends "Foreign Ministry", "Chinese Foreign Ministry", "Ministry of Foreign Affairs of China", with the owner that
/// stands next to it: a demonym or country in front (within the range) or with a possessive (outside), or behind "of".
void find_institutions(const FieldView& field, Candidates& out);

}  // namespace dateline::indexer::organizations
