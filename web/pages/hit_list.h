// SPDX-License-Identifier: GPL-3.0-or-later
// How is a hit shown in a list?
#pragma once

#include "searcher/result.h"
#include "web/html/markup.h"
#include "web/state/search_state.h"

#include <vector>

namespace dateline::web {

/// An ordered list that counts from the first hit's rank; links to articles keep the search, for its highlights.
void add_hits(Markup& html, const SearchState& state, const std::vector<searcher::Hit>& hits);

/// Text with its highlights, [start, end) in code points, as <mark>.
void add_highlighted(Markup& html, const searcher::Snippet& snippet);

/// A day with its provenance mark.
void add_date(Markup& html, const schema::Date& date, const std::string& from);

}  // namespace dateline::web
