// SPDX-License-Identifier: GPL-3.0-or-later
// Which SOURCEs does an index go back to, and how were they read?
#pragma once

#include "indexer/readers/reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// A SOURCE as it was typed and where that led.
struct RememberedSource {
  std::string given;
  std::string absolute;  // from the root; symbolic links in it are followed anew at each run

  friend bool operator==(const RememberedSource&, const RememberedSource&) = default;
};

/// What an update needs to read the sources as the run before did.
struct SourceList {
  std::vector<RememberedSource> sources;  // in the order in which they are walked
  std::size_t max_record_bytes = ReadOptions{}.max_record_bytes;
  std::string encoding;
  std::string language;
  std::map<std::string, std::string> field_map;
};

/// The SOURCE as named from the current folder; as given for standard input.
[[nodiscard]] RememberedSource remember_source(const std::string& given);

/// The text under which a source is walked now: as it was typed if that leads to the same place, else its absolute path
/// (a scheduled run may start in another folder).
[[nodiscard]] std::string walkable(const RememberedSource& source);

/// True where the two lists read the same file alike, whatever their sources.
[[nodiscard]] bool read_alike(const SourceList& a, const SourceList& b);

/// The list of a run over `sources` with these options.
[[nodiscard]] SourceList source_list(const std::vector<std::string>& sources, const ReadOptions& options);

/// `options` with what the list says about reading.
[[nodiscard]] ReadOptions with_list(ReadOptions options, const SourceList& list);

/// Without what came by standard input, which nobody can read again.
[[nodiscard]] SourceList lasting_sources(SourceList list);

[[nodiscard]] std::string encode_source_list(const SourceList& list);
/// Throws Error{Damaged} for text that encode_source_list does not give.
[[nodiscard]] SourceList decode_source_list(std::string_view json);

}  // namespace dateline::indexer
