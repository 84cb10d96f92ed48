// SPDX-License-Identifier: GPL-3.0-or-later
// Which entries does a zip or tar container hold, in the order in which they lie in it?
#pragma once

#include "indexer/readers/reader.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace dateline::indexer {

enum class ContainerFormat : std::uint8_t { Zip, Tar };
enum class EntryKind : std::uint8_t { File, Folder, Link, Device };

struct ArchiveEntry {
  std::string name;  // the bytes that the container has; "" where they cannot be read
  EntryKind kind = EntryKind::File;
  std::int64_t mtime = 0;  // seconds since 1970; 0 unknown
  bool is_encrypted = false;
  bool size_is_known = false;  // before its bytes are read; else what is skipped has to be unpacked
};

/// Reads a container from front to back through libarchive, which is allowed to understand these two formats and
/// nothing else. Nothing is ever written.
class ArchiveEntries {
public:
  /// A file of news compresses 3 to 10 times; what exceeds this was made to exhaust its reader.
  static constexpr std::uint64_t max_ratio = 100;
  static constexpr std::uint64_t free_member_bytes = 1u << 20;      // that one member may have at any ratio
  static constexpr std::uint64_t free_container_bytes = 64u << 20;  // that all members together may have

  /// `stream` is borrowed and does not throw.
  ArchiveEntries(ByteStream& stream, ContainerFormat format);
  ~ArchiveEntries();
  ArchiveEntries(const ArchiveEntries&) = delete;
  ArchiveEntries& operator=(const ArchiveEntries&) = delete;

  /// The next entry, after what is left of the last one; nullopt at the end and behind damage that hides the rest,
  /// which failure() then names.
  [[nodiscard]] std::optional<ArchiveEntry> next();
  /// The bytes of the entry that next() gave. read() throws StreamError where they are damaged and where the entry or
  /// the container unpacks out of proportion.
  [[nodiscard]] ByteStream& content() noexcept;
  /// Why the rest of the container cannot be read; "" where all was.
  [[nodiscard]] const std::string& failure() const noexcept;
  /// True once content() has refused to go on because of the ratio.
  [[nodiscard]] bool is_bomb() const noexcept;
  /// True once the container as a whole is out of proportion: no further entry can be read.
  [[nodiscard]] bool is_exhausted() const noexcept;

private:
  class Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace dateline::indexer
