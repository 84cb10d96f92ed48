// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/inspect_database.h"

#include "schema/columns/columns.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/index_format.h"
#include "schema/xapian_error.h"

#include <exception>
#include <sstream>

#include <xapian.h>

namespace dateline::indexer {
namespace {

namespace metadata_key = schema::metadata_key;

constexpr std::size_t listed_structure_errors = 20;

void read_metadata(const Xapian::Database& database, DatabaseReport& report) {
  const auto metadata = [&](std::string_view key) { return database.get_metadata(std::string(key)); };
  report.format = metadata(metadata_key::format);
  report.articles = database.get_doccount();
  report.columns = metadata(metadata_key::columns);
  if (report.format != schema::index_format_version) return;
  const std::vector<schema::IndexRun> runs = schema::decode_runs(metadata(metadata_key::runs));
  if (runs.empty()) return;
  // A run that did not come to its end has not counted.
  report.articles_recorded = runs.back().finished.empty() ? report.articles : runs.back().articles;
  report.sources = runs.back().sources;
}

/// Xapian's check tells about every table, sound or not.
bool tells_of_error(const std::string& line) {
  return !line.empty() && !line.ends_with(':') && !line.ends_with("checked OK") && !line.ends_with("not yet used.");
}

void check_structure(const std::filesystem::path& generation, DatabaseReport& report) {
  std::ostringstream told;
  const std::size_t errors = Xapian::Database::check(generation.string(), 0, &told);
  if (errors == 0) return;
  std::istringstream lines(told.str());
  for (std::string line; std::getline(lines, line) && report.structure_errors.size() < listed_structure_errors;) {
    if (tells_of_error(line)) report.structure_errors.push_back(line);
  }
  if (report.structure_errors.empty()) report.structure_errors.push_back(std::to_string(errors) + " errors");
}

void count_ids(const Xapian::Database& database, DatabaseReport& report) {
  const std::string prefix(schema::id_prefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term, ++report.ids) {
    if (term.get_termfreq() != 1 && report.repeated_id.empty()) report.repeated_id = (*term).substr(prefix.size());
  }
}

}  // namespace

DatabaseReport inspect_database(const std::filesystem::path& generation, InspectionDepth depth) {
  DatabaseReport report;
  try {
    schema::with_xapian_errors("open it", [&] {
      const Xapian::Database database(generation.string(), Xapian::DB_BACKEND_GLASS);
      read_metadata(database, report);
      if (depth == InspectionDepth::Counts || report.format != schema::index_format_version) return;
      check_structure(generation, report);
      count_ids(database, report);
      report.built_columns = schema::columns_file_name(schema::build_columns(database));
    });
  } catch (const schema::Error& error) {
    report.failure = error.message();
  } catch (const std::exception& error) {
    report.failure = error.what();  // a damaged length asks for more memory than there is
  }
  return report;
}

}  // namespace dateline::indexer
