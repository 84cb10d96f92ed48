// SPDX-License-Identifier: GPL-3.0-or-later
// What did a person mean by what they typed?
#pragma once

#include "schema/dates.h"
#include "schema/gazetteer/gazetteer.h"
#include "searcher/query/ast.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::searcher {

enum class Match : std::uint8_t { All, Any };
enum class Understand : std::uint8_t { Boost, Filter, Off };

struct ParseOptions {
  Match match = Match::All;
  Understand understand = Understand::Boost;
  bool strict = false;  // mistakes are errors
  std::size_t max_bytes = 64u << 10;
  schema::DayNumber today = 0;  // UTC
  /// The query text that `saved:NAME` stands for; empty function: saved: is an unknown field.
  std::function<std::optional<std::string>(std::string_view name)> saved_query;
  /// The days of run number N for added:DATE; see docs/query-language.md.
  std::function<std::optional<std::int64_t>(schema::DayNumber day)> first_run_on_or_after;
};

/// Parses any text into a tree: repairs what can be repaired, with a warning each. Linear time, bounded depth. Throws
/// Error{BadQuery} with a caret line as hint for mistakes if `options.strict`, and for text beyond `max_bytes` or
/// invalid UTF-8 always.
[[nodiscard]] ParsedQuery parse_query(std::string_view text, const schema::Gazetteer& gazetteer,
                                      const ParseOptions& options);

/// The tree in the query language itself, fully bracketed and one line; parsing it again gives the same tree.
[[nodiscard]] std::string print_query(const Node& root);

}  // namespace dateline::searcher
