// SPDX-License-Identifier: GPL-3.0-or-later
// What does a saved search ask of the searcher?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "searcher/cli/options.h"
#include "searcher/request.h"
#include "searcher/saved/saved_file.h"

#include <memory>
#include <string>
#include <vector>

namespace dateline::searcher::cli {

/// The searches of a file. Throws Error{Io} where it cannot be read, Error{Usage} naming file and line.
[[nodiscard]] std::vector<SavedSearch> read_saved_searches(const std::string& file);

/// What saved:NAME stands for: the searches without a mistake.
[[nodiscard]] std::shared_ptr<const SavedQueries> saved_queries(const std::vector<SavedSearch>& searches);

struct SavedRequest {
  SearchRequest request;
  std::string query_hash;  // of what it asks: text, filters as typed, and the saved searches that it names
};

/// The settings of the search take the place of the same options of the command line; all others hold for it. It is
/// read strictly, since nobody looks at warnings, and never relaxed. Throws Error{Usage} for a setting that means
/// nothing, Error{BadQuery} for a mistake of the file.
[[nodiscard]] SavedRequest saved_request(const Options& command_line, const SavedSearch& search,
                                         const std::shared_ptr<const SavedQueries>& saved,
                                         const schema::Gazetteer& gazetteer);

}  // namespace dateline::searcher::cli
