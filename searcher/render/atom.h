// SPDX-License-Identifier: GPL-3.0-or-later
// How are hits written as an Atom feed (RFC 4287)?
#pragma once

#include "searcher/result.h"

#include <string>
#include <string_view>

namespace dateline::searcher {

/// Text for XML content and attribute values: & < > " ' escaped, U+FFFD for what is no UTF-8 and for characters that
/// XML 1.0 does not allow (section 2.2).
[[nodiscard]] std::string xml_text(std::string_view text);

/// The id of an article that is the same in every feed of an index: "urn:dateline:INDEX:ARTICLE".
[[nodiscard]] std::string atom_id(std::string_view index_id, std::string_view article_id);

/// One entry element, its lines indented by two spaces: title, link, summary (the snippet, as text), authors, outlet
/// and countries. `updated` is an RFC 3339 time: when the article was added, since the day of publication may be
/// unknown.
[[nodiscard]] std::string atom_entry(const Hit& hit, std::string_view index_id, std::string_view updated);

struct AtomFeed {
  std::string id;  // a URI, the same for ever
  std::string title;
  std::string updated;         // RFC 3339
  std::string self_link = {};  // where the feed itself is found; empty: not said
};

/// The document up to its first entry, and what stands behind the last one.
[[nodiscard]] std::string atom_head(const AtomFeed& feed);
inline constexpr std::string_view atom_tail = "</feed>\n";

/// The whole document around entries that atom_entry gave.
[[nodiscard]] std::string atom_document(const AtomFeed& feed, std::string_view entries);

}  // namespace dateline::searcher
