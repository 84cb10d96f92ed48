// SPDX-License-Identifier: GPL-3.0-or-later
// Which names do the tests of the query language know?
#pragma once

#include "schema/gazetteer/gazetteer.h"

namespace dateline::tests {

/// A gazetteer of some countries and organizations, compiled once from tables of our own and CLDR, so that golden cases
/// do not move with the real tables.
[[nodiscard]] const schema::Gazetteer& query_gazetteer();

}  // namespace dateline::tests
