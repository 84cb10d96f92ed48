// SPDX-License-Identifier: GPL-3.0-or-later
// Which names say nothing that English does not say already?
#pragma once

#include "schema/gazetteer/compile/compilation.h"

namespace dateline::schema::gazetteer {

/// Removes names of countries in a language whose meanings for these words are those of English: English serves every
/// language, and "Iran" is Iran in sixty of them. The order of the others stays.
void drop_names_like_english(Compilation& compilation);

}  // namespace dateline::schema::gazetteer
