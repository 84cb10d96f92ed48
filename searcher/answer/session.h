// SPDX-License-Identifier: GPL-3.0-or-later
// How does one opened state of an index answer a request?
#pragma once

#include "searcher/evaluate/deadline.h"
#include "searcher/evaluate/query_terms.h"
#include "searcher/facets/archive_values.h"
#include "searcher/index/open_index.h"
#include "searcher/match/match_groups.h"
#include "searcher/query/parser.h"
#include "searcher/rank/rank.h"
#include "searcher/search.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline::searcher {

/// One opened state of the index and what was prepared for it.
class Searcher::Session {
public:
  Session(const std::vector<std::filesystem::path>& folders, const schema::Gazetteer& gazetteer)
      : index_(open_indexes(folders)), terms_(index_.languages), gazetteer_(gazetteer) {}

  [[nodiscard]] SearchResult search(const SearchRequest& request);
  void search_into(const SearchRequest& request, HitSink& sink);
  [[nodiscard]] Timeline timeline(const SearchRequest& request, TimelinePeriod period);
  [[nodiscard]] FacetValues facet_values(const SearchRequest& request, const FacetValuesRequest& asked);
  [[nodiscard]] Suggestions suggest(const SuggestRequest& request);
  [[nodiscard]] IndexHistory history() const { return {index_.parts.front().id, index_.runs}; }
  [[nodiscard]] std::optional<schema::StoredArticle> article(const std::string& id);
  [[nodiscard]] std::vector<TextRange> highlights(const schema::StoredArticle& article, const SearchRequest& request);
  [[nodiscard]] std::optional<Suppression> suppression(const std::string& id) const;

private:
  [[nodiscard]] SearchResult answer(const SearchRequest& request, Deadline& deadline, HitSink* sink = nullptr);
  [[nodiscard]] SearchResult timed(const SearchRequest& request, HitSink* sink);
  /// What every answer says of its request and of its matches.
  [[nodiscard]] SearchResult begin_answer(const SearchRequest& request, const ParsedQuery& parsed,
                                          const MatchGroups& groups) const;
  /// What names were understood, and what had to be cut.
  void finish_answer(const ParsedQuery& parsed, const MatchGroups& groups, Evaluator& evaluator,
                     SearchResult& result) const;
  [[nodiscard]] ArchiveValues& archive();
  [[nodiscard]] ParsedQuery parse(const SearchRequest& request) const;
  /// Into `sink`, behind the rest of the answer; into the answer itself where there is none.
  void add_hits(const SearchRequest& request, const Node& root, const Ranking& ranking, SearchResult& result,
                HitSink* sink);

  OpenIndex index_;
  QueryTerms terms_;
  const schema::Gazetteer& gazetteer_;
  std::optional<ArchiveValues> archive_;  // made when first asked for
};

}  // namespace dateline::searcher
