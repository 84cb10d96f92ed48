// SPDX-License-Identifier: GPL-3.0-or-later
// From which value slots are the columns of these tests built?
#pragma once

#include "schema/value_list.h"

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace dateline::tests {

/// One document of a database without terms: what the columns are derived from.
struct Row {
  std::string date;  // ISO 8601 to its precision, "" undated
  std::vector<schema::FacetValue> countries;
  std::string source;  // label; its key is in lower case
  std::uint32_t added = 1;
  std::string id;
};

/// A database in memory whose docid i + 1 is row i.
[[nodiscard]] Xapian::WritableDatabase small_database(const std::vector<Row>& rows);

/// Four articles: of every precision, with and without values, with two spellings of one outlet.
[[nodiscard]] std::vector<Row> four_rows();

}  // namespace dateline::tests
