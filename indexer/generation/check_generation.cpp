// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/check_generation.h"

#include "indexer/generation/check_ids.h"
#include "schema/error.h"
#include "schema/fields.h"

#include <algorithm>
#include <sstream>

#include <xapian.h>

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;

constexpr Xapian::docid sampled_articles = 50;
constexpr std::size_t words_of_sample = 5;

void check_structure(const std::filesystem::path& folder, const std::string& attempt) {
  std::ostringstream told;
  const std::size_t errors = Xapian::Database::check(folder.string(), 0, &told);
  if (errors == 0) return;
  throw Error(ErrorKind::Internal,
              attempt + ": the new database has " + std::to_string(errors) + " errors in its tables", told.str());
}

bool finds(const Xapian::Database& database, const std::string& term, Xapian::docid docid) {
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  if (posting != end) posting.skip_to(docid);
  return posting != end && *posting == docid;
}

/// The article is found by its id and by words that are spread over its terms.
void check_sample(const Xapian::Database& database, Xapian::docid docid, const std::string& attempt) {
  const Xapian::Document document = database.get_document(docid);
  const std::string id_term = std::string(schema::id_prefix) + document.get_value(schema::id_slot);
  const std::size_t step = std::max<std::size_t>(document.termlist_count() / words_of_sample, 1);
  bool found = finds(database, id_term, docid);
  std::size_t place = 0;
  for (auto term = document.termlist_begin(); found && term != document.termlist_end(); ++term, ++place) {
    if (place % step == 0) found = finds(database, *term, docid);
  }
  if (!found) {
    throw Error(ErrorKind::Internal, attempt + ": the article of " + id_term + " is not found by its own words");
  }
}

}  // namespace

void check_generation(const std::filesystem::path& folder, std::size_t expected, const std::string& attempt) {
  const Xapian::Database database(folder.string(), Xapian::DB_BACKEND_GLASS);
  check_ids(database, expected, attempt);
  check_structure(folder, attempt);
  const Xapian::docid step = std::max<Xapian::docid>(database.get_lastdocid() / sampled_articles, 1);
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");) {
    const Xapian::docid docid = *posting;
    check_sample(database, docid, attempt);
    posting.skip_to(docid + step);
  }
}

}  // namespace dateline::indexer
