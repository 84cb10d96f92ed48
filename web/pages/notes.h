// SPDX-License-Identifier: GPL-3.0-or-later
// How does a page say what was understood, chosen, repaired and relaxed, and how to take it back?
#pragma once

#include "searcher/result.h"
#include "web/html/markup.h"
#include "web/state/search_state.h"

namespace dateline::web {

/// Chips for names that were understood in the query and for each filter, each with its way back.
void add_chips(Markup& html, const SearchState& state, const searcher::SearchResult& result);

/// Repairs, stop words, predecessors, relaxing, what undated articles do; nothing where there is nothing to say.
void add_notes(Markup& html, const SearchState& state, const searcher::SearchResult& result);

/// For an answer without hits: what each clause would give, and what to try.
void add_absence(Markup& html, const SearchState& state, const searcher::SearchResult& result);

}  // namespace dateline::web
