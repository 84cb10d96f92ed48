// SPDX-License-Identifier: GPL-3.0-or-later
// What is written down of a generation's files, so that any flipped bit is found later? The file of hashes;
// docs/index-format.md, "Hashes".
#pragma once

#include "schema/index_format.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The block of glass tables, and the unit that is hashed in every file.
inline constexpr std::size_t block_bytes = 8192;

using BlockHash = std::array<std::uint8_t, 16>;
/// The first 128 bits of the SHA-256 of `bytes`.
[[nodiscard]] BlockHash hash_block(std::string_view bytes);

struct CoveredBlock {
  std::uint32_t revision = 0;  // that the block named when it was hashed; see glass_files.h
  BlockHash hash{};
  bool operator==(const CoveredBlock&) const = default;
};

struct CoveredFile {
  std::string name;  // below the generation's folder
  std::uint64_t bytes = 0;
  std::vector<CoveredBlock> blocks;  // the last one may be shorter than block_bytes
  bool operator==(const CoveredFile&) const = default;
};

/// One state of one generation.
struct GenerationHashes {
  std::array<std::uint8_t, 16> uuid{};  // of the database: a folder's number can come again, this cannot
  std::uint32_t revision = 0;           // of the database; blocks of a later one are not covered
  std::string columns;                  // name of the columns file at that revision
  std::vector<CoveredFile> files;       // by name
  /// Null for a file that is not covered.
  [[nodiscard]] const CoveredFile* find(std::string_view name) const noexcept;
  bool operator==(const GenerationHashes&) const = default;
};

/// The bytes of the file: little-endian, closed by the SHA-256 of all before it.
[[nodiscard]] std::string encode_hashes(const GenerationHashes& hashes);
/// Throws Error{Damaged} for bytes that encode_hashes of this version does not give.
[[nodiscard]] GenerationHashes decode_hashes(std::string_view bytes);

/// DIR/generation-N.hashes.
[[nodiscard]] std::filesystem::path hashes_file(const schema::IndexPaths& paths, std::uint64_t number);

}  // namespace dateline::indexer
