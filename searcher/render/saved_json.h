// SPDX-License-Identifier: GPL-3.0-or-later
// How is the answer to a saved search written as JSON? One object a search, its hits last; docs/json-output.md.
#pragma once

#include "schema/error.h"
#include "searcher/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::searcher {

/// From where to where an alert reaches.
struct NewsSpan {
  std::string first_run;         // why this is a first run ("new_search", ...); "": it is none
  std::optional<RunMark> since;  // what runs after this one added; nullopt: everything
  RunMark until;                 // the newest run that has ended
};

/// The object up to and with the bracket that opens its hits: one line. `news` only with --new.
[[nodiscard]] std::string saved_answer_head(std::string_view name, const std::optional<NewsSpan>& news,
                                            const SearchResult& answer);
/// What stands behind the hits, which a comma parts.
inline constexpr std::string_view saved_answer_tail = "]}";

/// The object of a search that cannot be run.
[[nodiscard]] std::string saved_error(std::string_view name, std::string_view query, const schema::Error& error);

}  // namespace dateline::searcher
