// SPDX-License-Identifier: GPL-3.0-or-later
// How does the feed of a saved search grow from run to run?
#pragma once

#include "searcher/render/atom.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace dateline::searcher {

inline constexpr std::size_t max_earlier_entries = 200;

/// "sanctions.atom" for the search "sanctions": lower-case ASCII letters, digits and hyphens. Where that loses
/// something of the name, a hash of it stands behind ("north-korea-3x5w0jkq.atom"), so that two names never share a
/// file.
[[nodiscard]] std::string atom_file_name(std::string_view search_name);

/// The document of `feed` with `entries` (of atom_entry, one after the other), then the first max_earlier_entries of
/// `earlier`, an earlier document, that are not among them. Of a text that is no such document nothing is kept.
[[nodiscard]] std::string merged_atom_document(const AtomFeed& feed, std::string_view entries,
                                               std::string_view earlier);

/// Replaces `file` durably by the merged document; readers see the old feed or the new one. Throws Error{Io}.
void update_atom_file(const std::filesystem::path& file, const AtomFeed& feed, std::string_view entries);

}  // namespace dateline::searcher
