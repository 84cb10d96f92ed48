// SPDX-License-Identifier: GPL-3.0-or-later
// Which page of a facet's values is asked for?
#pragma once

#include "schema/columns/columns.h"
#include "schema/gazetteer/gazetteer.h"
#include "searcher/evaluate/docid_set.h"
#include "searcher/facet_values.h"
#include "searcher/facets/value_names.h"

#include <string>
#include <vector>

namespace dateline::searcher {

struct ValueListing {
  const FacetValuesRequest& request;
  const DocidSet& matches;            // under the query and all other groups
  std::vector<std::string> selected;  // keys of chosen values that an article of the index has
  const ValueNames* names;            // of the facet; not looked at where the request's `contains` is empty
};

[[nodiscard]] FacetResult list_values(const schema::Columns& columns, const schema::Gazetteer& gazetteer,
                                      const ValueListing& listing);

}  // namespace dateline::searcher
