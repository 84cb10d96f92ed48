// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/published_generation.h"

#include "schema/durable_files.h"
#include "schema/error.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <set>
#include <sstream>
#include <system_error>

#include <xapian.h>

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;

Xapian::Database open_generation(const fs::path& folder) {
  // Without naming the backend, a file in the folder's place would be read as a stub, which can name a program to run.
  return Xapian::Database(folder.string(), Xapian::DB_BACKEND_GLASS);
}

/// What `read` finds in the database that readers see; an empty result where there is none or it cannot be read: what a
/// build replaces need not be sound.
template <typename Read>
auto read_published(const schema::IndexPaths& paths, const Read& read) -> decltype(read(Xapian::Database())) {
  try {
    const Xapian::Database database = open_generation(schema::published_generation(paths));
    schema::check_format(database, paths.root);
    return read(database);
  } catch (const schema::Error&) {
    return {};
  } catch (const Xapian::Error&) {
    return {};
  }
}

/// The names of the columns files that a reader of this generation may need.
void add_columns_of(const fs::path& generation, std::set<std::string>& names) {
  try {
    const Xapian::Database database = open_generation(generation);
    for (const std::string_view key : {schema::metadata_key::columns, schema::metadata_key::columns_before}) {
      std::istringstream list(database.get_metadata(std::string(key)));
      for (std::string name; list >> name;) names.insert(name);
    }
  } catch (const Xapian::Error&) {
    // What cannot be read has no readers.
  }
}

}  // namespace

std::optional<std::uint64_t> generation_number(const fs::path& folder) {
  constexpr std::string_view start = "generation-";
  const std::string name = folder.filename().string();
  if (!name.starts_with(start)) return std::nullopt;
  std::uint64_t number = 0;
  const char* const end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data() + start.size(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

std::vector<std::uint64_t> generations_in(const schema::IndexPaths& paths) {
  std::vector<std::uint64_t> numbers;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(paths.root, error)) {
    if (const auto number = generation_number(entry.path())) numbers.push_back(*number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

std::uint64_t next_generation_number(const schema::IndexPaths& paths) {
  const std::vector<std::uint64_t> numbers = generations_in(paths);
  return numbers.empty() ? 1 : numbers.back() + 1;
}

std::string published_index_id(const schema::IndexPaths& paths) {
  return read_published(paths, [](const Xapian::Database& database) {
    return database.get_metadata(std::string(schema::metadata_key::index_id));
  });
}

std::vector<schema::IndexRun> published_runs(const schema::IndexPaths& paths) {
  return read_published(paths, [](const Xapian::Database& database) {
    return schema::decode_runs(database.get_metadata(std::string(schema::metadata_key::runs)));
  });
}

void publish_generation(const schema::IndexPaths& paths, std::uint64_t number) {
  std::optional<std::uint64_t> previous;
  try {
    previous = generation_number(schema::published_generation(paths));
  } catch (const schema::Error&) {
    previous.reset();  // nothing readable was published before
  }
  schema::replace_file(paths.stub(), "auto generation-" + std::to_string(number) + "\n");

  for (const std::uint64_t kept : generations_in(paths)) {
    if (kept == number || kept == previous) continue;
    std::error_code ignored;  // what stays behind costs room only; the next build tries again
    fs::remove_all(paths.generation(kept), ignored);
  }
  remove_unused_columns(paths);
}

void remove_unused_columns(const schema::IndexPaths& paths) {
  std::set<std::string> used;
  for (const std::uint64_t kept : generations_in(paths)) add_columns_of(paths.generation(kept), used);
  std::error_code ignored;
  std::vector<fs::path> unused;
  for (const auto& entry : fs::directory_iterator(paths.columns(), ignored)) {
    if (!used.contains(entry.path().filename().string())) unused.push_back(entry.path());
  }
  for (const fs::path& file : unused) fs::remove(file, ignored);
}

}  // namespace dateline::indexer
