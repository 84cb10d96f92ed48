// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/status.h"

#include "indexer/entities/rules/load_rules.h"
#include "indexer/integrity/cover_generation.h"
#include "indexer/maintenance/compacted_size.h"
#include "schema/columns/columns.h"
#include "schema/content_hash.h"
#include "schema/error.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <system_error>

namespace dateline::indexer {
namespace {

namespace metadata_key = schema::metadata_key;

std::optional<std::uint32_t> covered_revision(const schema::IndexPaths& paths, std::uint64_t generation) {
  try {
    const std::optional<GenerationHashes> hashes = read_hashes(paths, generation);
    return hashes ? std::optional(hashes->revision) : std::nullopt;
  } catch (const schema::Error&) {
    return std::nullopt;
  }
}

void add_dates(const schema::Columns& columns, const Xapian::Database& database, IndexStatus& status) {
  std::optional<schema::Docid> first;
  std::optional<schema::Docid> last;
  std::size_t dated = 0;
  for (schema::Docid docid = 1; docid <= columns.last_docid(); ++docid) {
    if (columns.first_day(docid) == schema::undated) continue;
    ++dated;
    if (!first || columns.first_day(docid) < columns.first_day(*first)) first = docid;
    if (!last || columns.last_day(docid) > columns.last_day(*last)) last = docid;
  }
  status.undated = database.get_doccount() - dated;
  const auto text = [&](schema::DayNumber day, schema::Docid docid) {
    schema::Date date = schema::date_of(day);
    date.precision = columns.precision(docid);
    return to_string(date);
  };
  if (first) status.first_date = text(columns.first_day(*first), *first);
  if (last) status.last_date = text(columns.last_day(*last), *last);
}

void add_facets(const schema::Columns& columns, IndexStatus& status) {
  for (const schema::FacetField& field : schema::facet_fields) {
    const schema::FacetColumn& column = columns.facet(field.facet);
    FacetStatus facet{std::string(field.name), column.size(), 0};
    for (schema::Docid docid = 1; docid <= columns.last_docid(); ++docid) {
      facet.articles += column.values_of(docid).empty() ? 0U : 1U;
    }
    status.facets.push_back(std::move(facet));
  }
}

schema::Columns columns_of(const Xapian::Database& database, const std::filesystem::path& file, bool& in_use) {
  try {
    schema::Columns columns = schema::Columns::map(file);
    in_use = columns.last_docid() == database.get_lastdocid();
    if (in_use) return columns;
  } catch (const schema::Error&) {
    in_use = false;
  }
  return schema::Columns::own(schema::build_columns(database));
}

RulesState state_of_rules(const std::optional<AppliedRules>& rules) {
  if (!rules) return RulesState::None;
  try {
    const std::string text = rules::read_rules_file(walkable(rules->file));
    return schema::hash_in_print(text) == rules->hash ? RulesState::Same : RulesState::Changed;
  } catch (const schema::Error&) {
    return RulesState::Missing;
  }
}

}  // namespace

std::string_view name_of(RulesState state) noexcept {
  switch (state) {
    case RulesState::Same:
      return "same";
    case RulesState::Changed:
      return "changed";
    case RulesState::Missing:
      return "missing";
    case RulesState::None:
      break;
  }
  return "none";
}

IndexStatus read_status(const std::filesystem::path& index) {
  const schema::IndexPaths paths(index);
  return schema::with_xapian_errors("read the status of index " + index.string(), [&] {
    const Xapian::Database database = schema::open_published(paths);
    const std::filesystem::path generation = schema::published_generation(paths);
    schema::check_format(database, index);
    const auto metadata = [&](std::string_view key) { return database.get_metadata(std::string(key)); };
    IndexStatus status;
    status.id = metadata(metadata_key::index_id);
    status.format = metadata(metadata_key::format);
    const std::string generation_digits = metadata(metadata_key::generation);
    std::from_chars(generation_digits.data(), generation_digits.data() + generation_digits.size(), status.generation);
    status.articles = database.get_doccount();
    std::istringstream languages(metadata(metadata_key::languages));
    for (std::string language; languages >> language;) status.languages.push_back(language);
    status.has_positions = metadata(metadata_key::positions) != "no";
    const std::filesystem::path columns_file = paths.columns() / metadata(metadata_key::columns);
    std::error_code ignored;
    const std::uintmax_t columns_bytes = std::filesystem::file_size(columns_file, ignored);
    status.bytes = database_bytes(generation) + (ignored ? 0 : columns_bytes);
    status.revision = static_cast<std::uint32_t>(database.get_revision());
    status.covered_revision = covered_revision(paths, status.generation);
    status.compaction_ratio = compaction_ratio(database, generation);
    const schema::Columns columns = columns_of(database, columns_file, status.columns_in_use);
    add_dates(columns, database, status);
    add_facets(columns, status);
    status.rules = decode_applied_rules(metadata(metadata_key::rules));
    status.rules_state = state_of_rules(status.rules);
    status.runs = schema::decode_runs(metadata(metadata_key::runs));
    return status;
  });
}

}  // namespace dateline::indexer
