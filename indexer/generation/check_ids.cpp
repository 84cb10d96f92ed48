// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/check_ids.h"

#include "schema/error.h"
#include "schema/fields.h"

#include <xapian.h>

namespace dateline::indexer {

using schema::Error;
using schema::ErrorKind;

void check_ids(const Xapian::Database& database, std::size_t expected, const std::string& attempt) {
  const std::string prefix(schema::id_prefix);
  std::size_t ids = 0;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term, ++ids) {
    if (term.get_termfreq() != 1) {
      throw Error(ErrorKind::Internal, attempt + ": the id " + *term + " stands for two articles");
    }
  }
  if (ids != expected || database.get_doccount() != expected) {
    throw Error(ErrorKind::Internal, attempt + ": " + std::to_string(expected) + " articles were written, " +
                                         std::to_string(database.get_doccount()) + " are in the database");
  }
}

}  // namespace dateline::indexer
