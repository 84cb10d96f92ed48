// SPDX-License-Identifier: GPL-3.0-or-later
// What do the JSON-LD scripts of a page say about its article?
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The node of a page's own article; texts on one line, without markup; "" where it says nothing.
struct JsonLdArticle {
  std::string type;  // as written: "NewsArticle"
  std::string headline;
  std::string url;  // as written
  std::string language;
  std::string outlet;                      // the publisher's name, else the site's
  std::string body;                        // articleBody as written
  std::vector<std::string> persons;        // authors, at most 32
  std::vector<std::string> organizations;  // authors that are declared as such
  std::vector<std::string> published;
  std::vector<std::string> modified;
};

/// How an article's own node is told from those of related ones.
struct JsonLdHints {
  std::string_view title;    // of the page, with or without its outlet
  std::string_view address;  // its canonical one, absolute or ""
};

inline constexpr std::size_t max_json_ld_bytes = 4u << 20;  // of one script, and of all together twice that

/// Reads the scripts, mended where they are no JSON (json_mending.h), at most 16 levels of lists and graphs and 2,000
/// nodes. Nodes that are articles come before other works and those before the page itself; among equals the one whose
/// headline or address is the page's, then the first. Where more than two nodes are equal and none is the page's, they
/// are a list of stories and none is taken. nullopt where there is none.
[[nodiscard]] std::optional<JsonLdArticle> read_json_ld(std::span<const std::string_view> scripts,
                                                        const JsonLdHints& hints);

}  // namespace dateline::indexer
