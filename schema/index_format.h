// SPDX-License-Identifier: GPL-3.0-or-later
// Which index is this, and can this program read it? Where the parts of an index lie; see docs/index-format.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
}

namespace dateline::schema {

inline constexpr std::string_view index_format_version = "2";

/// Keys of the metadata that an index keeps in its database, set in the transaction that changes the documents.
namespace metadata_key {
inline constexpr std::string_view format = "dateline.format";                  // index_format_version
inline constexpr std::string_view index_id = "dateline.index-id";              // stays across generations
inline constexpr std::string_view generation = "dateline.generation";          // decimal, from 1
inline constexpr std::string_view columns = "dateline.columns";                // name of the columns file
inline constexpr std::string_view columns_before = "dateline.columns-before";  // of the two commits before
inline constexpr std::string_view languages = "dateline.languages";  // languages of the articles, by one space
inline constexpr std::string_view positions = "dateline.positions";  // "yes" or "no"
inline constexpr std::string_view runs = "dateline.runs";            // JSON, see IndexRun
inline constexpr std::string_view sources = "dateline.sources";      // JSON: what `update` reads, and how
inline constexpr std::string_view rules = "dateline.rules";          // JSON: by which rules entities were found
inline constexpr std::string_view compacted = "dateline.compacted";  // "BYTES ARTICLES" when it was last compact
// Prefixes of keys:
inline constexpr std::string_view file = "dateline.file/";              // + file key: what is known of a source file
inline constexpr std::string_view suppressed = "dateline.suppressed/";  // + article id: JSON {"reason", "since"}
}  // namespace metadata_key

/// One run of the indexer over this index.
struct IndexRun {
  std::uint32_t number = 0;  // from 1; the value of the field `added`
  std::string started;       // ISO 8601, UTC
  std::string finished;
  std::uint64_t articles = 0;  // in the index after the run
  std::uint64_t added = 0;
  std::uint64_t changed = 0;  // in the index before, with another content
  std::uint64_t removed = 0;
  std::uint64_t earlier_versions = 0;
  std::uint64_t rejected = 0;
  std::vector<std::string> sources;
};
[[nodiscard]] std::string encode_runs(const std::vector<IndexRun>& runs);
/// Throws Error{Damaged} for text that encode_runs does not give.
[[nodiscard]] std::vector<IndexRun> decode_runs(std::string_view json);

/// The parts of an index folder.
struct IndexPaths {
  explicit IndexPaths(std::filesystem::path index_folder) : root(std::move(index_folder)) {}
  [[nodiscard]] std::filesystem::path stub() const { return root / "XAPIANDB"; }
  [[nodiscard]] std::filesystem::path lock() const { return root / "lock"; }
  [[nodiscard]] std::filesystem::path suppressions() const { return root / "suppressed.json"; }
  [[nodiscard]] std::filesystem::path columns() const { return root / "columns"; }
  [[nodiscard]] std::filesystem::path generation(std::uint64_t number) const {
    return root / ("generation-" + std::to_string(number));
  }
  std::filesystem::path root;
};

/// The folder of the published generation, as the stub names it. Throws Error{NoIndex} where there is no stub,
/// Error{Io} where it cannot be read, and Error{Damaged} where it names anything but a generation beside it: a stub
/// could name a program to run.
[[nodiscard]] std::filesystem::path published_generation(const IndexPaths& paths);

/// Opens the published generation for reading. Throws as published_generation, Error{Damaged} where its files are gone,
/// Xapian::Error.
[[nodiscard]] Xapian::Database open_published(const IndexPaths& paths);

/// True for this format version and earlier ones, whose numbers of slots and names of metadata hold still.
[[nodiscard]] bool is_known_format(const Xapian::Database& database);

/// Throws Error{NoIndex} if `database` is of another format version, or was not written by Dateline.
void check_format(const Xapian::Database& database, const std::filesystem::path& index_folder);

/// Docids of the suppressed articles, ascending. Throws Xapian::Error.
[[nodiscard]] std::vector<std::uint32_t> suppressed_docids(const Xapian::Database& database);

/// Opens the published generation if this program can read it. Throws as open_published and check_format.
[[nodiscard]] Xapian::Database open_checked(const IndexPaths& paths);

}  // namespace dateline::schema
