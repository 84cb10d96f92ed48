// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document/facet_values.h"

#include "schema/terms.h"

namespace dateline::indexer {

void add_facet_values(Xapian::Document& document, schema::Facet facet, const std::vector<schema::FacetValue>& values) {
  const schema::FacetField& field = schema::field_of(facet);
  bool any = false;
  for (const schema::FacetValue& value : values) {
    if (value.key.empty()) continue;
    document.add_boolean_term(schema::value_term(field.term_prefix, value.key));
    any = true;
  }
  if (!any) return;
  document.add_boolean_term(schema::has_term(field.name));
  document.add_value(field.slot, schema::encode_values(values));
}

}  // namespace dateline::indexer
