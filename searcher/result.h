// SPDX-License-Identifier: GPL-3.0-or-later
// What is the answer to a search? Plain values: text, JSON and pages are all rendered from them.
#pragma once

#include "schema/dates.h"
#include "schema/fields.h"
#include "searcher/query/ast.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline::searcher {

/// A run of the indexer by number and start: after a restored backup the same number can be another run.
struct RunMark {
  std::uint32_t number = 0;  // from 1; 0: before any run, or not known
  std::string started;       // ISO 8601, UTC
};

struct HitCountry {
  std::string code;
  std::string name;
  bool main = false;
};

struct HitOrganization {
  std::string id;
  std::string name;
};

/// [start, end) in code points.
using TextRange = std::pair<std::size_t, std::size_t>;

/// A passage of the article as text; highlights are ranges of `text`, in order, not overlapping.
struct Snippet {
  std::string text;
  std::vector<TextRange> highlights;
};

struct Hit {
  std::string id;
  std::size_t rank = 0;  // from 0, offset included
  double score = 0;      // 0 where nothing ranks
  std::string title;
  std::string title_from;
  schema::Date published;
  std::string published_from;
  std::string language;
  std::string source;
  std::vector<std::string> authors;
  std::string url;
  std::string path;
  std::string member;
  std::vector<HitCountry> countries;
  std::vector<HitOrganization> organizations;
  RunMark added;  // the run that added the article, counted by its own index
  std::optional<Snippet> snippet;
};

struct FacetCount {
  std::string value;
  std::string label;
  std::size_t count = 0;
  bool selected = false;
};

struct FacetResult {
  schema::Facet facet = schema::Facet::Country;
  std::vector<FacetCount> values;
  std::size_t other = 0;    // further values, not listed
  std::size_t missing = 0;  // articles without a value
  bool missing_selected = false;
};

/// A facet value that the request chose or left out.
struct ChosenValue {
  schema::Facet facet = schema::Facet::Country;
  std::string typed;
  std::string value;  // the key that is counted; "" for "none"
  std::string label;
  bool excluded = false;
};

/// What one clause of a query without hits would have given.
struct ClauseCount {
  std::string clause;       // printed
  std::size_t alone = 0;    // articles that match it alone
  std::size_t without = 0;  // articles that match all the others
};

struct UnderstoodResult {
  UnderstoodName name;
  std::size_t only_by_facet = 0;  // matches that hold the facet value but none of the words
};

/// What `similar_to` was found to mean: an article matches if it holds at least `needed` of the terms.
struct SimilarTo {
  std::string id;
  std::string title;
  std::vector<std::string> terms;  // stems, "country:KP", "org:un"; those that tell most first
  std::size_t needed = 0;
};

/// A country whose former state is counted apart: `country:RU` does not count SU.
struct PredecessorNote {
  std::string value;
  std::string predecessor;
  std::size_t more = 0;
};

/// Of several indexes searched as one: the ids joined by "+", the highest generation, the articles of all of them
/// without those that stand in an earlier one too.
struct IndexState {
  std::string id;
  std::uint64_t generation = 0;
  std::size_t articles = 0;
  std::vector<IndexState> parts;  // only of several indexes, in the order given
  std::uint32_t newest_run = 0;   // of the indexer that has ended; 0 of several indexes
};

/// An article that somebody took out of every answer. Either may be empty: not known.
struct Suppression {
  std::string reason;
  std::string since;  // ISO 8601
};

struct SearchResult {
  std::string query;
  std::string parsed;                   // print_query
  std::optional<SimilarTo> similar_to;  // where the request asks for it and the index has that article
  std::vector<UnderstoodResult> understood;
  std::vector<QueryWarning> warnings;
  std::vector<std::string> dropped;
  std::vector<PredecessorNote> predecessors;
  std::vector<ChosenValue> filters;  // in the order of the request, exclusions last
  bool relaxed = false;
  std::size_t total = 0;
  bool total_is_exact = true;
  std::size_t undated_excluded = 0;
  IndexState index;
  double took_ms = 0;
  std::vector<Hit> hits;
  RunMark last_added;  // the latest `added` of the hits; without hits the newest ended run of a single index
  std::vector<FacetResult> facets;
  std::vector<ClauseCount> clauses;  // only without hits
};

/// How an export ended.
struct ExportTrailer {
  std::size_t hits = 0;           // handed over
  std::vector<std::string> gone;  // ids that had been removed or suppressed when their turn came
};

}  // namespace dateline::searcher
