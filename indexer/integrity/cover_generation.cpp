// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/cover_generation.h"

#include "indexer/generation/published_generation.h"
#include "indexer/generation/unpublished_generation.h"
#include "indexer/integrity/block_file.h"
#include "indexer/integrity/free_blocks.h"
#include "indexer/integrity/glass_files.h"
#include "schema/durable_files.h"
#include "schema/error.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <xapian.h>

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::ErrorKind;

CoveredBlock cover_block(std::string_view block) {
  return {block_revision(block), hash_block(block)};
}

CoveredFile cover_whole_table(const fs::path& path) {
  const BlockFile file(path);
  CoveredFile covered{path.filename().string(), file.bytes(), {}};
  covered.blocks.reserve(file.blocks());
  file.read_all([&](std::uint64_t, std::string_view block) { covered.blocks.push_back(cover_block(block)); });
  return covered;
}

/// Returns true if a block is of a revision beyond `current`: a run was cut off.
bool bring_forward(const BlockFile& file, std::uint32_t covered_revision, std::uint32_t current, CoveredFile& table) {
  bool cut_off = false;
  const std::uint64_t known_blocks = table.blocks.size();
  table.bytes = file.bytes();
  table.blocks.resize(file.blocks());
  for (std::uint64_t number = 0; number < file.blocks(); ++number) {
    const std::uint32_t revision = block_revision(file.read(number, 4));
    cut_off = cut_off || revision > current;
    // A known block that calls itself old keeps its hash, whatever it holds now: only damage changes such a block.
    if (number < known_blocks && revision <= covered_revision) continue;
    table.blocks[number] = cover_block(file.read(number));
  }
  return cut_off;
}

CoveredFile cover_version_file(const fs::path& generation, std::uint32_t revision) {
  const BlockFile file(generation / version_file);
  const std::string bytes = file.read(0);
  return {std::string(version_file), bytes.size(), {{revision, hash_block(bytes)}}};
}

std::string columns_of(const fs::path& generation) {
  return schema::with_xapian_errors("read the columns of " + generation.string(), [&] {
    const Xapian::Database database(generation.string(), Xapian::DB_BACKEND_GLASS);
    return database.get_metadata(std::string(schema::metadata_key::columns));
  });
}

/// Hashes that can be continued; damaged ones and those of another database can not.
std::optional<GenerationHashes> usable_hashes(const schema::IndexPaths& paths, std::uint64_t number,
                                              const DatabaseVersion& version) {
  try {
    std::optional<GenerationHashes> hashes = read_hashes(paths, number);
    if (hashes && hashes->uuid == version.uuid && hashes->revision <= version.revision) return hashes;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Damaged) throw;
  }
  return std::nullopt;
}

/// Hashes anew what holds nothing: a power failure can have left half of such a block written, which is no damage.
void cover_free_blocks(const fs::path& generation, CoveredFile& table) {
  const BlockFile file(generation / table.name);
  for (const std::uint64_t number : free_blocks(generation, table.name)) {
    if (number < table.blocks.size()) table.blocks[number] = cover_block(file.read(number));
  }
}

GenerationHashes hash_generation(const schema::IndexPaths& paths, std::uint64_t number) {
  const fs::path generation = paths.generation(number);
  const std::optional<DatabaseVersion> version = read_version(generation);
  if (!version) throw Error(ErrorKind::Damaged, "hash " + generation.string() + ": no database there");
  const std::optional<GenerationHashes> earlier = usable_hashes(paths, number, *version);
  GenerationHashes hashes{version->uuid, version->revision, columns_of(generation), {}};
  bool cut_off = false;
  for (const std::string& name : database_files(generation)) {
    const CoveredFile* const known = earlier ? earlier->find(name) : nullptr;
    if (name == version_file) {
      hashes.files.push_back(cover_version_file(generation, version->revision));
    } else if (known == nullptr) {
      hashes.files.push_back(cover_whole_table(generation / name));
    } else {
      hashes.files.push_back(*known);
      const BlockFile file(generation / name);
      cut_off |= bring_forward(file, earlier->revision, version->revision, hashes.files.back());
    }
  }
  for (CoveredFile& file : hashes.files) {
    if (cut_off && file.name != version_file) cover_free_blocks(generation, file);
  }
  return hashes;
}

void remove_hashes_of_lost_generations(const schema::IndexPaths& paths) {
  std::error_code ignored;
  std::vector<fs::path> lost;
  for (const auto& entry : fs::directory_iterator(paths.root, ignored)) {
    const fs::path& file = entry.path();
    if (file.extension() == ".hashes" && !fs::exists(fs::path(file).replace_extension(), ignored)) lost.push_back(file);
  }
  for (const fs::path& file : lost) fs::remove(file, ignored);
}

}  // namespace

std::optional<GenerationHashes> read_hashes(const schema::IndexPaths& paths, std::uint64_t number) {
  const fs::path path = hashes_file(paths, number);
  std::error_code error;
  if (fs::status(path, error).type() == fs::file_type::not_found) return std::nullopt;
  const BlockFile file(path);
  std::string bytes;
  bytes.reserve(file.bytes());
  file.read_all([&](std::uint64_t, std::string_view block) { bytes += block; });
  return decode_hashes(bytes);
}

void cover_generation(const schema::IndexPaths& paths, std::uint64_t number) {
  schema::replace_file(hashes_file(paths, number), encode_hashes(hash_generation(paths, number)));
}

void cover_published(const schema::IndexPaths& paths) {
  const std::filesystem::path folder = schema::published_generation(paths);
  if (const auto number = generation_number(folder)) cover_generation(paths, *number);
}

void prepare_hashes(const schema::IndexPaths& paths, std::uint64_t number) {
  std::error_code ignored;
  fs::remove(hashes_file(paths, number), ignored);  // of a generation that once had this number
  schema::replace_file(prepared_hashes(paths.generation(number)), encode_hashes(hash_generation(paths, number)));
}

void publish_covered(const schema::IndexPaths& paths, std::uint64_t number) {
  publish_generation(paths, number);
  // Only a published generation has hashes under their final name: a newer one than the stub names means that the stub
  // is wrong (examine_index).
  std::error_code error;
  fs::rename(prepared_hashes(paths.generation(number)), hashes_file(paths, number), error);
  if (error) throw Error(ErrorKind::Io, "name " + hashes_file(paths, number).string() + ": " + error.message());
  schema::sync_folder(paths.root);
  remove_hashes_of_lost_generations(paths);
}

std::uint64_t last_published(const schema::IndexPaths& paths) {
  std::uint64_t last = 0;
  std::error_code error;
  for (const std::uint64_t number : generations_in(paths)) {
    if (fs::exists(hashes_file(paths, number), error)) last = std::max(last, number);
  }
  return last;
}

}  // namespace dateline::indexer
