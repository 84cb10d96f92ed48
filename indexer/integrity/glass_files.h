// SPDX-License-Identifier: GPL-3.0-or-later
// What do the files of a Xapian glass database say about their age, read as plain bytes? Xapian itself can crash on a
// damaged one. Sources of the layout, xapian-core 1.4.22: backends/glass/glass_version.cc (iamglass),
// glass_table.h (REVISION, the first four bytes of a block) and glass_freelist.cc (its blocks have the same head and
// are the only ones that are rewritten in place, under the next revision).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The head of the version file. Each commit renames a new one into place, which makes the commit's blocks count.
struct DatabaseVersion {
  std::array<std::uint8_t, 16> uuid{};
  std::uint32_t revision = 0;
};
inline constexpr std::string_view version_file = "iamglass";

/// Nothing where the file is missing or no version file.
[[nodiscard]] std::optional<DatabaseVersion> read_version(const std::filesystem::path& generation);

/// A number as Xapian packs it: seven bits a byte, the lowest first; the highest bit says that more follow
/// (common/pack.h).
struct PackedNumber {
  std::uint64_t value = 0;
  std::size_t bytes = 0;
};
/// Nothing where `bytes` does not begin with a whole one of at most 64 bits.
[[nodiscard]] std::optional<PackedNumber> read_packed(std::string_view bytes) noexcept;

/// The revision that wrote a table's block: a block that changes is written under the revision to come. 0 for fewer
/// than four bytes.
[[nodiscard]] std::uint32_t block_revision(std::string_view block) noexcept;

/// Names of the version file and the tables that lie in the folder, sorted; what a writer leaves beside them (its lock,
/// a version file that was never renamed) is not the database. Throws Error{Io} where the folder cannot be read.
[[nodiscard]] std::vector<std::string> database_files(const std::filesystem::path& generation);

}  // namespace dateline::indexer
