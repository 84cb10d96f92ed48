// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/index_format.h"

#include "schema/error.h"
#include "schema/fields.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include <nlohmann/json.hpp>
#include <xapian.h>

namespace dateline::schema {

using nlohmann::json;

namespace {

// Not get<std::uint64_t>(): that turns -1, 1.5 and true into numbers too.
std::uint64_t count_at(const json& run, const char* key) {
  return run.at(key).get_ref<const json::number_unsigned_t&>();
}

}  // namespace

std::string encode_runs(const std::vector<IndexRun>& runs) {
  json list = json::array();
  for (const IndexRun& run : runs) {
    list.push_back({{"run", run.number},
                    {"started", run.started},
                    {"finished", run.finished},
                    {"articles", run.articles},
                    {"added", run.added},
                    {"changed", run.changed},
                    {"removed", run.removed},
                    {"earlier_versions", run.earlier_versions},
                    {"rejected", run.rejected},
                    {"sources", run.sources}});
  }
  return list.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<IndexRun> decode_runs(std::string_view text) {
  try {
    const json list = json::parse(text);
    std::vector<IndexRun> runs;
    for (const json& run : list.get_ref<const json::array_t&>()) {
      runs.push_back({static_cast<std::uint32_t>(count_at(run, "run")), run.at("started"), run.at("finished"),
                      count_at(run, "articles"), count_at(run, "added"), count_at(run, "changed"),
                      count_at(run, "removed"), count_at(run, "earlier_versions"), count_at(run, "rejected"),
                      run.at("sources")});
    }
    return runs;
  } catch (const json::exception& error) {
    throw Error(ErrorKind::Damaged, std::string("read the runs of the index: ") + error.what(), "rebuild the index");
  }
}

namespace {

/// More than any stub that we write; what is longer is none.
constexpr std::size_t max_stub_bytes = 64;

/// The start of the stub. Throws Error{NoIndex} where there is none, and Error{Io} where it cannot be read.
std::string read_stub(const IndexPaths& paths) {
  const std::string attempt = "open index " + paths.root.string() + ": ";
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(paths.stub(), error);
  if (status.type() == std::filesystem::file_type::not_found) {
    const bool exists = std::filesystem::is_directory(paths.root, error);
    throw Error(ErrorKind::NoIndex, attempt + (exists ? "no index in this folder" : "no such folder"),
                "build one: dateline-index build --index " + paths.root.string() + " SOURCE...");
  }
  if (error) throw Error(ErrorKind::Io, attempt + error.message());
  if (status.type() != std::filesystem::file_type::regular) return {};
  std::ifstream file(paths.stub(), std::ios::binary);
  if (!file) throw Error(ErrorKind::Io, attempt + "its XAPIANDB file cannot be read");
  std::string stub(max_stub_bytes, '\0');
  file.read(stub.data(), static_cast<std::streamsize>(stub.size()));
  stub.resize(static_cast<std::size_t>(file.gcount()));
  return stub;
}

}  // namespace

std::filesystem::path published_generation(const IndexPaths& paths) {
  constexpr std::string_view expected_start = "auto generation-";
  const std::string stub = read_stub(paths);
  const std::string_view digits = std::string_view(stub).substr(std::min(expected_start.size(), stub.size()));
  const std::size_t line_end = digits.find('\n');
  if (!stub.starts_with(expected_start) || line_end == 0 || line_end + 1 != digits.size() ||
      digits.substr(0, line_end).find_first_not_of("0123456789") != std::string_view::npos) {
    throw Error(ErrorKind::Damaged, "open index " + paths.root.string() + ": its XAPIANDB file names no generation",
                "rebuild it: dateline-index build --index " + paths.root.string() + " SOURCE...");
  }
  return paths.root / stub.substr(5, stub.size() - 6);
}

Xapian::Database open_published(const IndexPaths& paths) {
  const std::filesystem::path generation = published_generation(paths);
  try {
    return Xapian::Database(generation.string(), Xapian::DB_BACKEND_GLASS);
  } catch (const Xapian::DatabaseNotFoundError&) {
    std::error_code unreadable;
    const bool stands = std::filesystem::exists(generation / "iamglass", unreadable);
    if (stands || unreadable) throw;
    throw Error(ErrorKind::Damaged, "open index " + paths.root.string() + ": its generation is not whole",
                "rebuild it: dateline-index build --index " + paths.root.string() + " SOURCE...");
  }
}

bool is_known_format(const Xapian::Database& database) {
  const std::string found = database.get_metadata(std::string(metadata_key::format));
  // Versions are small numbers: the shorter one is the earlier one.
  if (found.empty() || found.find_first_not_of("0123456789") != std::string::npos) return false;
  return found.size() == index_format_version.size() ? found <= index_format_version
                                                     : found.size() < index_format_version.size();
}

void check_format(const Xapian::Database& database, const std::filesystem::path& index_folder) {
  const std::string found = database.get_metadata(std::string(metadata_key::format));
  if (found == index_format_version) return;
  const std::string what = found.empty() ? "it was not written by Dateline" : "it has format version " + found;
  throw Error(ErrorKind::NoIndex,
              "open index " + index_folder.string() + ": " + what + ", this program reads version " +
                  std::string(index_format_version),
              "rebuild it: dateline-index build --index " + index_folder.string() + " SOURCE...");
}

std::vector<std::uint32_t> suppressed_docids(const Xapian::Database& database) {
  const std::string term(suppressed_term);
  std::vector<std::uint32_t> docids(database.postlist_begin(term), database.postlist_end(term));
  std::sort(docids.begin(), docids.end());
  return docids;
}

Xapian::Database open_checked(const IndexPaths& paths) {
  Xapian::Database database = open_published(paths);
  check_format(database, paths.root);
  return database;
}

}  // namespace dateline::schema
