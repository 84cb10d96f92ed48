// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schema/columns/small_database.h"

#include "schema/date_value.h"
#include "schema/dates.h"
#include "schema/fields.h"
#include "schema/fold.h"

namespace dateline::tests {

using schema::FacetValue;

Xapian::WritableDatabase small_database(const std::vector<Row>& rows) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const Row& row : rows) {
    Xapian::Document document;
    document.add_value(schema::date_slot, schema::date_value(schema::parse_date(row.date).value_or(schema::Date{})));
    document.add_value(schema::country_slot, schema::encode_values(row.countries));
    document.add_value(schema::source_slot,
                       schema::encode_values({{schema::fold_filter_value(row.source), row.source}}));
    document.add_value(schema::added_slot, Xapian::sortable_serialise(row.added));
    document.add_value(schema::id_slot, row.id);
    database.add_document(document);
  }
  return database;
}

std::vector<Row> four_rows() {
  return {{"2019-03-27", {{"RU", ""}, {"KP", ""}}, "The Guardian", 1, "b0000000000000000000000000"},
          {"2019-03", {}, "the guardian", 2, "a0000000000000000000000000"},
          {"2018", {{"KP", ""}}, "The Guardian", 2, "zzzzzzzzzzzzzzzzzzzzzzzzzz"},
          {"", {}, "", 3, "00000000000000000000000000"}};
}

}  // namespace dateline::tests
