// SPDX-License-Identifier: GPL-3.0-or-later
// What could somebody mean who has typed the beginning of a query?
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dateline::searcher {

inline constexpr std::size_t default_suggestions = 10;

struct SuggestRequest {
  std::string prefix;  // the query up to the cursor; any bytes
  std::size_t limit = default_suggestions;
};

struct Suggestion {
  std::string text;   // the whole query after accepting it
  std::string label;  // for people: "North Korea", "country:", "sanctions"
  std::string kind;   // the name of a facet, "field" or "word"
  std::string value;  // the facet value, the field's name, the word
  /// Exact number of articles, without hidden ones, that have the value or hold the word, or have any value in the
  /// field; nullopt for fields of which that is not known (title, lead, id, url, added).
  std::optional<std::size_t> count;
};

/// Best first: names, fields and words that begin with what was typed (or values whose code it is) before names that
/// hold it at a later word, and these before values that only another name of theirs finds; then what completes more of
/// the typed words; then fields before values and words; then by count; then by kind and value. What no article has is
/// not listed. Of words, those that stand in most titles are chosen from; a lower limit gives the first of a higher
/// one.
struct Suggestions {
  std::string prefix;
  std::vector<Suggestion> list;
};

}  // namespace dateline::searcher
