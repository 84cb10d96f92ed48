// SPDX-License-Identifier: GPL-3.0-or-later
// What does somebody ask of an archive? The same request serves the command line and the web.
#pragma once

#include "schema/dates.h"
#include "schema/fields.h"
#include "searcher/query/parser.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline::searcher {

enum class Sort : std::uint8_t { Relevance, Newest, Oldest, Added };
enum class Undated : std::uint8_t {
  Default,
  Include,
  Only,
  Exclude
};  // Default: exclude with a date filter, else include

/// Chosen values of one facet, as typed: a value, a name or an alias of it, or "none": no value at all (in quotes: the
/// value none). Many-valued facets combine them with AND, single-valued ones with OR.
struct FacetChoice {
  schema::Facet facet;
  std::vector<std::string> values;
  bool any = false;  // OR, also for a many-valued facet
};

struct FacetExclusion {
  schema::Facet facet;
  std::string value;
};

struct FacetRequest {
  schema::Facet facet;
  std::size_t limit;  // values listed; months and years are always all listed
};

/// What `saved:NAME` stands for in a query.
struct SavedQuery {
  std::string text;
  bool has_filters = false;  // they stay behind: the answer says so
};
using SavedQueries = std::map<std::string, SavedQuery, std::less<>>;  // by name

inline constexpr std::size_t default_hits = 10;
inline constexpr std::size_t default_facet_values = 20;

struct SearchRequest {
  std::string query;
  std::string similar_to;  // id or URL of an article: only those like it, and ranked by how much; empty: any
  std::vector<FacetChoice> choices;
  std::vector<FacetExclusion> exclusions;
  std::optional<schema::DateRange> dates;  // --from, --to
  Undated undated = Undated::Default;
  std::uint32_t added_after = 0;  // only articles that a later run of the indexer added; 0: all
  std::uint32_t added_until = 0;  // and none that a run after this one added; 0: all
  Sort sort = Sort::Relevance;
  std::size_t offset = 0;
  std::size_t limit = default_hits;  // 0: numbers only
  std::vector<FacetRequest> facets;
  Match match = Match::All;
  Understand understand = Understand::Boost;
  bool strict = false;
  bool may_relax = true;     // no hits at all: answer for any of the words, and say so
  std::size_t snippets = 1;  // passages per hit; 0: none
  bool ids_only = false;     // exports: hits have their id, rank and score alone, and no article is read for them
  std::size_t max_query_bytes = std::size_t{64} << 10;
  std::chrono::milliseconds time_limit{0};    // 0: none
  schema::DayNumber today = 0;                // UTC; what "last-month" counts from
  std::shared_ptr<const SavedQueries> saved;  // null: saved: is an unknown field
};

}  // namespace dateline::searcher
