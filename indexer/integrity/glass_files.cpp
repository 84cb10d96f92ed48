// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/glass_files.h"

#include "schema/error.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <system_error>

namespace dateline::indexer {
std::optional<PackedNumber> read_packed(std::string_view bytes) noexcept {
  constexpr std::size_t longest = 9;
  PackedNumber number;
  while (number.bytes < std::min(bytes.size(), longest)) {
    const auto byte = static_cast<unsigned char>(bytes[number.bytes]);
    number.value |= std::uint64_t{byte & 0x7FU} << (7 * number.bytes);
    ++number.bytes;
    if (byte < 0x80) return number;
  }
  return std::nullopt;
}

std::optional<DatabaseVersion> read_version(const std::filesystem::path& generation) {
  constexpr std::string_view magic("\x0F\x0DXapian Glass", 14);
  constexpr std::size_t format_bytes = 2;
  DatabaseVersion version;
  std::string head(64, '\0');
  std::error_code error;
  // A pipe in the file's place would stop the program here.
  if (!std::filesystem::is_regular_file(generation / version_file, error)) return std::nullopt;
  std::ifstream file(generation / version_file, std::ios::binary);
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  const std::size_t revision_at = magic.size() + format_bytes + version.uuid.size();
  if (!head.starts_with(magic) || head.size() <= revision_at) return std::nullopt;
  std::memcpy(version.uuid.data(), head.data() + magic.size() + format_bytes, version.uuid.size());
  const std::optional<PackedNumber> revision = read_packed(std::string_view(head).substr(revision_at));
  if (!revision || revision->value > UINT32_MAX) return std::nullopt;
  version.revision = static_cast<std::uint32_t>(revision->value);
  return version;
}

std::uint32_t block_revision(std::string_view block) noexcept {
  if (block.size() < 4) return 0;
  std::uint32_t revision = 0;
  for (unsigned i = 0; i < 4; ++i) revision = revision << 8 | static_cast<unsigned char>(block[i]);
  return revision;
}

std::vector<std::string> database_files(const std::filesystem::path& generation) {
  std::vector<std::string> names;
  std::error_code error;
  std::filesystem::directory_iterator entry(generation, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (name == version_file || name.ends_with(".glass")) names.push_back(std::move(name));
  }
  if (error) throw schema::Error(schema::ErrorKind::Io, "read " + generation.string() + ": " + error.message());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace dateline::indexer
