// SPDX-License-Identifier: GPL-3.0-or-later
// Which adjectives name two peoples in one word?
#pragma once

#include "schema/gazetteer/compile/compilation.h"

namespace dateline::schema::gazetteer {

/// Adds "Franco-German", "Anglo-Irish", "Sino-Indian" and their like, each for both countries: a first part that stands
/// in no other word for its country, before each English demonym of one word that needs no support.
void add_joined_peoples(Compilation& compilation);

}  // namespace dateline::schema::gazetteer
