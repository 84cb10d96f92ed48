// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/free_blocks.h"

#include "indexer/integrity/block_file.h"
#include "indexer/integrity/glass_files.h"
#include "schema/error.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace dateline::indexer {
namespace {

constexpr std::array<std::string_view, 6> table_order{"postlist.glass", "docdata.glass",  "termlist.glass",
                                                      "position.glass", "spelling.glass", "synonym.glass"};
constexpr std::size_t head_bytes = 8;  // of a block of the list: revision, level, unused
constexpr char free_list_level = '\xFE';

struct Place {
  std::uint64_t block = 0;
  std::uint64_t offset = 0;
  bool operator==(const Place&) const = default;
};

struct FreeList {
  Place first;
  Place end;
};

/// Takes packed numbers off the front; false where there are none left.
bool take(std::string_view& bytes, std::uint64_t& number) {
  const std::optional<PackedNumber> packed = read_packed(bytes);
  if (!packed) return false;
  number = packed->value;
  bytes.remove_prefix(packed->bytes);
  return true;
}

bool skip(std::string_view& bytes, std::size_t numbers) {
  std::uint64_t ignored = 0;
  for (; numbers > 0; --numbers) {
    if (!take(bytes, ignored)) return false;
  }
  return true;
}

std::optional<FreeList> parse_list(std::string_view packed) {
  FreeList list;
  const bool whole = skip(packed, 2) && take(packed, list.first.block) && take(packed, list.first.offset) &&
                     take(packed, list.end.block) && take(packed, list.end.offset);
  list.first.offset *= 4;
  list.end.offset *= 4;
  return whole ? std::optional(list) : std::nullopt;
}

std::optional<FreeList> list_of(const std::filesystem::path& generation, std::string_view table) {
  constexpr std::size_t roots_at = 14 + 2 + 16;  // behind magic, format and UUID
  constexpr std::size_t numbers_before_list = 5;
  const std::string version = BlockFile(generation / version_file).read(0);
  if (version.size() <= roots_at) return std::nullopt;
  std::string_view rest = std::string_view(version).substr(roots_at);
  if (!skip(rest, 1)) return std::nullopt;  // the revision
  for (const std::string_view name : table_order) {
    std::uint64_t size = 0;
    if (!skip(rest, numbers_before_list) || !take(rest, size) || size > rest.size()) return std::nullopt;
    if (name == table) return parse_list(rest.substr(0, size));
    rest.remove_prefix(size);
  }
  return std::nullopt;
}

}  // namespace

std::set<std::uint64_t> free_blocks(const std::filesystem::path& generation, std::string_view table) {
  std::set<std::uint64_t> blocks;
  try {
    const std::optional<FreeList> list = list_of(generation, table);
    if (!list || list->end.offset == 0) return blocks;
    const BlockFile file(generation / table);
    Place at = list->first;
    for (std::uint64_t chunks = 0; chunks <= file.blocks(); ++chunks) {  // a damaged list may go round in circles
      const std::string block = file.read(at.block);
      if (block.size() != block_bytes || block[4] != free_list_level) return {};
      const bool is_last = at.block == list->end.block;
      const std::uint64_t end = is_last ? list->end.offset : block_bytes - 4;
      for (at.offset = std::max<std::uint64_t>(at.offset, head_bytes); at.offset < end; at.offset += 4) {
        blocks.insert(block_revision(std::string_view(block).substr(at.offset, 4)));
      }
      if (is_last) {
        blocks.insert(at.block);
        return blocks;
      }
      at = {block_revision(std::string_view(block).substr(block_bytes - 4)), head_bytes};
    }
  } catch (const schema::Error&) {
    // A file that cannot be read is found out elsewhere.
  }
  return {};
}

}  // namespace dateline::indexer
