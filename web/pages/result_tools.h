// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with an answer beside reading it: exports, feed, saved search, command line?
#pragma once

#include "web/html/markup.h"
#include "web/state/search_state.h"

#include <string>
#include <vector>

namespace dateline::web {

/// `indexes` as the command line names them; none: it leaves them to DATELINE_INDEX.
void add_result_tools(Markup& html, const SearchState& state, const std::vector<std::string>& indexes);

/// The command that gives the same answer; every value is quoted for a POSIX shell where it needs it.
[[nodiscard]] std::string command_line(const SearchState& state, const std::vector<std::string>& indexes);

/// Its last articles, as they come: whatever page and order is shown.
[[nodiscard]] std::string feed_address(const SearchState& state);

/// The search as an entry of a file of saved searches (docs/saved-searches.md), but for `similar-to`, order and page,
/// which no such entry has.
[[nodiscard]] std::string saved_search(const SearchState& state);

}  // namespace dateline::web
