// SPDX-License-Identifier: GPL-3.0-or-later
// Which files does a SOURCE hold, in which order, and what of it is not read?
#pragma once

#include "indexer/sources/source_file.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace dateline::indexer {

enum class SkipReason : std::uint8_t {
  Ignored,      // by .datelineignore; a folder counts once
  Alias,        // a symbolic link to something inside the same SOURCE, which is walked anyway
  OutsideLink,  // a symbolic link that leads out of the SOURCE
  BrokenLink,   // a symbolic link to nothing
  LinkLoop,     // a symbolic link to itself, in a circle, or to a folder that it lies in
  Fifo,
  Socket,
  Device,
};
[[nodiscard]] std::string_view name_of(SkipReason reason) noexcept;  // "ignored", "alias", "outside link", ...

/// Something that is left out on purpose.
struct SkippedPath {
  std::string path;
  SkipReason reason;
};

enum class UnreadableKind : std::uint8_t {
  Source,  // the SOURCE itself is missing or cannot be read: the run has to say so (exit 74) and remove nothing
  Folder,  // nothing below it is known
  File,
};

/// Something that should have been read and could not be.
struct UnreadablePath {
  std::string path;
  std::string relative_path;  // "" for a SOURCE
  std::string reason;
  UnreadableKind kind;
  std::size_t source = 0;  // place of its SOURCE among those given
};

using WalkItem = std::variant<SourceFile, SkippedPath, UnreadablePath>;
using WalkSink = std::function<void(WalkItem)>;

/// Walks the SOURCEs in the order given and hands over everything that is found. A folder is walked in the byte order
/// of the names in it, files and folders together; symbolic links are not followed, except where the SOURCE itself is
/// one.
/// "-" is standard input. Files named .datelineignore are read as rules (ignore_rules.h; those of a deeper folder count
/// more) and are no articles. Hidden files are read like others. Never throws for what the file system holds; memory
/// grows with the names of the folders that are open, not with the tree.
void walk(std::span<const std::string> sources, const WalkSink& sink);

}  // namespace dateline::indexer
