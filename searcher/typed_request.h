// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed into a form, an address or a command line, and what does it ask of the archive?
#pragma once

#include "schema/dates.h"
#include "schema/fields.h"
#include "searcher/request.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::searcher {

/// A request as text, before anything of it was checked. Empty strings stand for the default.
struct TypedRequest {
  std::string query;
  std::vector<std::pair<schema::Facet, std::vector<std::string>>> choices;  // values, names or aliases
  std::vector<std::string> exclude;                                         // FIELD=VALUE
  std::vector<std::string> any;                                             // names of facets that combine with OR
  std::string from;
  std::string to;
  std::string undated;              // include, only, exclude
  std::string sort;                 // relevance, newest, oldest, added
  std::string match;                // all, any
  std::string understand;           // boost, filter, off
  std::string collapse;             // none, story
  std::string similar_to;           // id or URL of an article
  std::vector<std::string> facets;  // NAME[:N]; none: country, organization, month
};

/// What is typed for "without a value" of a facet.
inline constexpr std::string_view typed_none = "none";

/// What to type for the value with this key: itself, but "none" in quotes. An outlet or author can be called so.
[[nodiscard]] std::string typed_choice(std::string_view key);

/// True for "2017-03" with months, "2017" with years, "none" with both: what names a value of these facets.
[[nodiscard]] bool names_period(schema::Facet facet, std::string_view typed);

/// How an interface calls its options in messages: "--from" on the command line, "from" in an address.
struct OptionNames {
  std::string prefix;
};

/// What it means; query bounds, time limit, offset and limit stay at their defaults. Throws Error{Usage} that names
/// the option, what is wrong with it and what it takes.
[[nodiscard]] SearchRequest build_request(const TypedRequest& typed, schema::DayNumber today, const OptionNames& names);

/// Today in UTC.
[[nodiscard]] schema::DayNumber utc_today();

}  // namespace dateline::searcher
