// SPDX-License-Identifier: GPL-3.0-or-later
// How do the values of a facet stand in a document?
#pragma once

#include "schema/fields.h"
#include "schema/value_list.h"

#include <vector>

#include <xapian.h>

namespace dateline::indexer {

/// Adds the values as Boolean terms and in the facet's slot, and the term that says that there are some. Values with an
/// empty key are left out.
void add_facet_values(Xapian::Document& document, schema::Facet facet, const std::vector<schema::FacetValue>& values);

}  // namespace dateline::indexer
