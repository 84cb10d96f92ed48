// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed on the command line of dateline-search?
#pragma once

#include "schema/cli/terminal.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dateline::searcher::cli {

/// The command line as typed, after environment, configuration file and defaults have filled the gaps; request_of() in
/// request_builder.h says what it means.
struct Options {
  std::vector<std::string> query;
  std::vector<std::string> index;
  std::string format = "text";
  std::vector<std::string> fields;
  std::vector<std::string> country;
  std::vector<std::string> organization;
  std::vector<std::string> language;
  std::vector<std::string> source;
  std::vector<std::string> author;
  std::vector<std::string> type;
  std::vector<std::string> month;    // YYYY-MM
  std::vector<std::string> year;     // YYYY
  std::vector<std::string> exclude;  // FIELD=VALUE
  std::vector<std::string> any;      // facets whose values combine with OR
  std::string from;
  std::string to;
  std::string undated;
  std::string sort = "relevance";
  std::size_t limit = 10;
  bool limit_given = false;  // facets and completions have their own defaults
  std::size_t offset = 0;
  bool all = false;
  std::vector<std::string> facets;  // NAME[:N]
  std::string match = "all";
  std::string understand = "boost";
  std::string collapse = "none";
  bool count_stories = false;
  std::size_t snippets = 1;
  bool explain = false;
  bool strict = false;
  unsigned time_limit_ms = 0;
  std::string show;
  std::string similar_to;  // id or URL
  bool count = false;
  bool timeline = false;
  std::string by;                      // period of the timeline; "": auto
  std::string facet_values;            // name of a facet
  std::string contains;                // what its values hold
  std::optional<std::string> suggest;  // beginning of a query
  std::string batch;
  std::string saved;            // file of saved searches
  bool only_new = false;        // --new
  std::string cursor;           // file
  std::string deliver_atom;     // folder
  std::string deliver_command;  // for /bin/sh
  bool quiet = false;
  schema::cli::Color color = schema::cli::Color::Auto;
  std::string data;
};

/// Parses the command line. Returns true if the program should go on; else `exit_status` is set.
bool parse_options(int argc, char** argv, Options& options, int& exit_status);

}  // namespace dateline::searcher::cli
