// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/cover_generation.h"

#include "indexer/generation/durable_files.h"
#include "indexer/generation/published_generation.h"
#include "indexer/generation/unpublished_generation.h"
#include "indexer/integrity/block_file.h"
#include "indexer/integrity/glass_files.h"
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

/// What of an earlier state still holds: blocks up to `revision`.
struct Earlier {
  const CoveredFile* file = nullptr;
  std::uint32_t revision = 0;
};

CoveredFile cover_table(const fs::path& path, const Earlier& earlier) {
  const BlockFile file(path);
  CoveredFile covered{path.filename().string(), file.bytes(), {}};
  if (earlier.file == nullptr) {
    covered.blocks.reserve(file.blocks());
    file.read_all([&](std::uint64_t, std::string_view block) {
      covered.blocks.push_back({block_revision(block), hash_block(block)});
    });
    return covered;
  }
  covered.blocks = earlier.file->blocks;
  covered.blocks.resize(file.blocks());
  for (std::uint64_t number = 0; number < file.blocks(); ++number) {
    const bool is_known = number < earlier.file->blocks.size();
    // A known block that calls itself old keeps its hash, whatever it holds now: only damage changes such a block.
    if (is_known && block_revision(file.read(number, 4)) <= earlier.revision) continue;
    const std::string block = file.read(number);
    covered.blocks[number] = {block_revision(block), hash_block(block)};
  }
  return covered;
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

GenerationHashes hash_generation(const schema::IndexPaths& paths, std::uint64_t number) {
  const fs::path generation = paths.generation(number);
  const std::optional<DatabaseVersion> version = read_version(generation);
  if (!version) throw Error(ErrorKind::Damaged, "hash " + generation.string() + ": no database there");
  const std::optional<GenerationHashes> earlier = usable_hashes(paths, number, *version);
  GenerationHashes hashes{version->uuid, version->revision, columns_of(generation), {}};
  for (const std::string& name : database_files(generation)) {
    if (name == version_file) {
      hashes.files.push_back(cover_version_file(generation, version->revision));
      continue;
    }
    const Earlier known = earlier ? Earlier{earlier->find(name), earlier->revision} : Earlier{};
    hashes.files.push_back(cover_table(generation / name, known));
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
  replace_file(hashes_file(paths, number), encode_hashes(hash_generation(paths, number)));
}

void prepare_hashes(const schema::IndexPaths& paths, std::uint64_t number) {
  std::error_code ignored;
  fs::remove(hashes_file(paths, number), ignored);  // of a generation that once had this number
  replace_file(prepared_hashes(paths.generation(number)), encode_hashes(hash_generation(paths, number)));
}

void publish_covered(const schema::IndexPaths& paths, std::uint64_t number) {
  publish_generation(paths, number);
  // Only a published generation has hashes under their final name: a newer one than the stub names means that the stub
  // is wrong (examine_index).
  std::error_code error;
  fs::rename(prepared_hashes(paths.generation(number)), hashes_file(paths, number), error);
  if (error) throw Error(ErrorKind::Io, "name " + hashes_file(paths, number).string() + ": " + error.message());
  sync_folder(paths.root);
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
