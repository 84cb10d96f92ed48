// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the places that share a name is meant?
#pragma once

#include "schema/gazetteer/compile/compilation.h"

#include <vector>

namespace dateline::schema::gazetteer {

/// Keeps the largest place of each country, the largest country first. The first stays alone where it has five times
/// the inhabitants of the next; else all that stay need support.
void keep_meant(std::vector<CompiledName>& namesakes);

}  // namespace dateline::schema::gazetteer
