// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/index/open_index.h"

#include "schema/error.h"
#include "schema/fields.h"
#include "schema/mapped_file.h"
#include "schema/xapian_error.h"
#include "searcher/index/suppressions.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <sstream>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>

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

std::vector<schema::IndexRun> runs_of(const Xapian::Database& database) {
  const std::string runs = metadata(database, metadata_key::runs);
  return runs.empty() ? std::vector<schema::IndexRun>{} : schema::decode_runs(runs);
}

IndexPart part_of(const Xapian::Database& database, std::size_t suppressed) {
  std::uint64_t generation = 0;
  const std::string digits = metadata(database, metadata_key::generation);
  std::from_chars(digits.data(), digits.data() + digits.size(), generation);
  return {metadata(database, metadata_key::index_id), generation, database.get_doccount() - suppressed, database,
          runs_of(database)};
}

void add_part(OpenIndex& all, const OpenIndex& added, const std::filesystem::path& folder) {
  const std::string& uuid = added.shards.front();
  if (std::find(all.shards.begin(), all.shards.end(), uuid) != all.shards.end()) {
    throw schema::Error(schema::ErrorKind::Usage, "--index " + folder.string() + ": the same index is named twice",
                        "a copy counts as the same one");
  }
  all.database.add_database(added.database);
  all.parts.push_back(added.parts.front());
  all.shards.push_back(uuid);
  all.has_positions = all.has_positions && added.has_positions;
  for (const std::string& language : added.languages) {
    const bool known = std::find(all.languages.begin(), all.languages.end(), language) != all.languages.end();
    if (!known) all.languages.push_back(language);
  }
}

std::unordered_set<std::string> ids_of(const Xapian::Database& database, const std::vector<schema::Docid>& docids) {
  std::unordered_set<std::string> ids;
  for (const schema::Docid docid : docids) ids.insert(database.get_document(docid).get_value(schema::id_slot));
  return ids;
}

/// Docids of articles whose id an earlier part holds as well, and all of those that a part suppresses: who takes an
/// article out of the answers does not want to meet its copy there. Every n-th docid is of one part.
std::vector<schema::Docid> hidden_in_parts(const Xapian::Database& database, schema::Docid parts) {
  const std::unordered_set<std::string> suppressed = ids_of(database, schema::suppressed_docids(database));
  std::unordered_map<std::string, schema::Docid> holders;
  std::vector<schema::Docid> hidden;
  const auto part_of_docid = [parts](schema::Docid docid) { return (docid - 1) % parts; };
  const auto end = database.valuestream_end(schema::id_slot);
  for (auto id = database.valuestream_begin(schema::id_slot); id != end; ++id) {
    const schema::Docid docid = id.get_docid();
    if (suppressed.contains(*id)) {
      hidden.push_back(docid);
      continue;
    }
    const auto [holder, is_new] = holders.try_emplace(*id, docid);
    if (is_new) continue;
    const bool earlier = part_of_docid(docid) < part_of_docid(holder->second);
    hidden.push_back(earlier ? holder->second : docid);
    if (earlier) holder->second = docid;
  }
  std::sort(hidden.begin(), hidden.end());
  return hidden;
}

OpenIndex open_now(const std::filesystem::path& folder) {
  const schema::IndexPaths paths(folder);
  Xapian::Database database = schema::open_checked(paths);
  std::optional<schema::Columns> columns = mapped_columns(database, paths);
  const bool from_file = columns.has_value();
  if (!from_file) columns = schema::Columns::own(schema::build_columns(database));
  std::vector<schema::Docid> hidden = schema::suppressed_docids(database);
  const std::vector<std::string> languages = split_at_spaces(metadata(database, metadata_key::languages));
  return OpenIndex{database,
                   std::move(*columns),
                   from_file,
                   {part_of(database, hidden.size())},
                   {database.get_uuid()},
                   visible_languages(database, languages, hidden),
                   metadata(database, metadata_key::positions) != "no",
                   runs_of(database),
                   std::move(hidden)};
}

}  // namespace

// Whoever opens while two commits or two publishes follow each other reads errors at any place, files that are gone
// among them (measured: 4 of 1,000 searches beside a writer that never rested): what is no damage opens at one of the
// next attempts.
OpenIndex open_index(const std::filesystem::path& folder) {
  constexpr int attempts = 5;
  constexpr std::chrono::milliseconds pause{20};
  for (int attempt = 1;; ++attempt) {
    try {
      return open_now(folder);
    } catch (const Xapian::DatabaseError& error) {
      if (attempt == attempts) throw schema::translate(error, "open index " + folder.string());
    } catch (const Xapian::Error& error) {
      throw schema::translate(error, "open index " + folder.string());
    } catch (const schema::Error& error) {
      if (attempt == attempts || error.kind() != schema::ErrorKind::Damaged) throw;
    }
    std::this_thread::sleep_for(attempt * pause);
  }
}

OpenIndex open_indexes(const std::vector<std::filesystem::path>& folders) {
  OpenIndex all = open_index(folders.at(0));
  if (folders.size() == 1) return all;
  for (std::size_t i = 1; i < folders.size(); ++i) add_part(all, open_index(folders[i]), folders[i]);
  return schema::with_xapian_errors("open indexes", [&] {
    all.columns = schema::Columns::own(schema::build_columns(all.database));
    all.columns_from_file = false;
    all.runs.clear();
    all.hidden = hidden_in_parts(all.database, static_cast<schema::Docid>(all.parts.size()));
    all.languages = visible_languages(all.database, all.languages, all.hidden);
    return std::move(all);
  });
}

}  // namespace dateline::searcher
