// SPDX-License-Identifier: GPL-3.0-or-later
// What does standard error say beside an answer whose form has no place for it?
#pragma once

#include "searcher/cli/options.h"
#include "searcher/result.h"
#include "searcher/search.h"

#include <string>

namespace dateline::searcher::cli {

/// Why there is no article that was named: `option` is "show" or "similar to".
void report_no_article(Searcher& searcher, const char* option, const std::string& id_or_url);

/// The same where the answer tells that the article of --similar-to is unknown, also with --quiet.
void report_unknown_article(const SearchResult& result);

/// What was repaired in the query, cut or relaxed; nothing but an unknown article with --quiet.
void print_warnings(const Options& options, const SearchResult& result);

/// How an export ended where its hits are not all of the matches, or more: inexact or gone, also with --quiet.
void report_export(const SearchResult& answer, const ExportTrailer& trailer);

}  // namespace dateline::searcher::cli
