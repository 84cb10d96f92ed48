// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/index/open_index.h"

#include "schema/error.h"
#include "schema/mapped_file.h"
#include "schema/xapian_error.h"

#include <charconv>
#include <optional>
#include <sstream>

namespace dateline::searcher {
namespace {

namespace metadata_key = schema::metadata_key;

std::string metadata(const Xapian::Database& database, std::string_view key) {
  return database.get_metadata(std::string(key));
}

std::optional<schema::Columns> mapped_columns(const Xapian::Database& database, const schema::IndexPaths& paths) {
  const std::string name = metadata(database, metadata_key::columns);
  if (name.empty() || name.find('/') != std::string::npos) return std::nullopt;
  try {
    // The name tells the content: one flipped bit would give wrong counts that nothing else could tell.
    const schema::MappedFile file(paths.columns() / name);
    if (schema::columns_file_name(file.bytes()) != name) return std::nullopt;
    schema::Columns columns = schema::Columns::map(paths.columns() / name);
    if (columns.last_docid() != database.get_lastdocid()) return std::nullopt;
    return columns;
  } catch (const schema::Error&) {
    return std::nullopt;
  }
}

std::vector<std::string> split_at_spaces(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> parts;
  for (std::string part; stream >> part;) parts.push_back(part);
  return parts;
}

}  // namespace

OpenIndex open_index(const std::filesystem::path& folder) {
  const schema::IndexPaths paths(folder);
  const std::filesystem::path generation = schema::published_generation(paths);
  return schema::with_xapian_errors("open index " + folder.string(), [&] {
    Xapian::Database database(generation.string(), Xapian::DB_BACKEND_GLASS);
    schema::check_format(database, folder);
    std::optional<schema::Columns> columns = mapped_columns(database, paths);
    const bool from_file = columns.has_value();
    if (!from_file) columns = schema::Columns::own(schema::build_columns(database));
    std::uint64_t number = 0;
    const std::string digits = metadata(database, metadata_key::generation);
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return OpenIndex{folder,
                     database,
                     std::move(*columns),
                     from_file,
                     metadata(database, metadata_key::index_id),
                     number,
                     split_at_spaces(metadata(database, metadata_key::languages)),
                     metadata(database, metadata_key::positions) != "no"};
  });
}

}  // namespace dateline::searcher
