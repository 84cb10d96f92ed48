// SPDX-License-Identifier: GPL-3.0-or-later
// How are the hits of a search, or one article, written in a form for other programs?
#pragma once

#include "schema/stored_article.h"
#include "searcher/cli/options.h"
#include "searcher/request.h"
#include "searcher/search.h"

#include <string>

namespace dateline::searcher::cli {

/// True where the answer is a list of hits that can be written one by one; text and json are whole answers, and
/// jsonl without --all may be relaxed.
[[nodiscard]] bool is_export(const Options& options);

/// Writes the hits on stdout as --format says. Returns 0, 1 without hits, or 3 where articles were gone before their
/// turn came, which stderr then names. Throws schema::Error.
int export_hits(const Options& options, Searcher& searcher, const SearchRequest& request);

/// The article as --show prints it in the form of --format. Throws Error{Usage} for a form of lists alone.
[[nodiscard]] std::string shown_article(const Options& options, const schema::StoredArticle& article);

}  // namespace dateline::searcher::cli
