// SPDX-License-Identifier: GPL-3.0-or-later
// How does one opened state of an index answer a request?
#pragma once

#include "searcher/evaluate/deadline.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/evaluate/query_terms.h"
#include "searcher/facets/archive_values.h"
#include "searcher/index/open_index.h"
#include "searcher/match/match_groups.h"
#include "searcher/query/parser.h"
#include "searcher/rank/rank.h"
#include "searcher/search.h"
#include "searcher/similar/similar_articles.h"
#include "searcher/snippets/snippet.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// The matches of a request in one state of an index.
struct Matched {
  ParsedQuery parsed;
  Evaluator evaluator;
  SearchResult result;  // without hits, facets and clauses
  std::optional<SimilarArticles> similar_ones;
  std::optional<MatchGroups> groups;  // always there
};

/// An answer whose hits are still to be made.
struct PreparedAnswer {
  SearchResult result;  // without hits
  std::vector<RankedDocid> ranked;
  SnippetTerms snippets;
};

/// What an export is made from, whatever becomes of the index meanwhile.
struct PendingExport {
  PreparedAnswer answer;
  std::string ids;  // of answer.ranked, one behind the other, all of one length
  std::size_t first_rank = 0;
  std::size_t passages = 0;
  bool ids_only = false;
  std::uint64_t state = 0;  // of the searcher: docids are of that one alone

  [[nodiscard]] std::string_view id(std::size_t i) const;
};

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
  [[nodiscard]] PendingExport prepare_export(const SearchRequest& request);
  /// The i-th hit of an export that this state of the index gave.
  [[nodiscard]] Hit hit_of(const PendingExport& pending, std::size_t i) const;
  /// The same where an earlier state gave it: by its id; nullopt if it is gone.
  [[nodiscard]] std::optional<Hit> hit_by_id(const PendingExport& pending, std::size_t i) const;
  [[nodiscard]] IndexHistory history() const { return {index_.parts.front().id, index_.runs}; }
  [[nodiscard]] std::optional<schema::StoredArticle> article(const std::string& id);
  [[nodiscard]] std::vector<TextRange> highlights(const schema::StoredArticle& article, const SearchRequest& request);
  [[nodiscard]] std::optional<Suppression> suppression(const std::string& id) const;

private:
  [[nodiscard]] PreparedAnswer prepare(const SearchRequest& request, Deadline& deadline);
  /// What the request matches, and what every answer says of that.
  [[nodiscard]] Matched match(const SearchRequest& request, Deadline& deadline);
  /// What names were understood, and what had to be cut.
  void finish_answer(Matched& matched) const;
  [[nodiscard]] ArchiveValues& archive();
  [[nodiscard]] ParsedQuery parse(const SearchRequest& request) const;
  /// nullopt where the request asks for no similar articles; a warning where it asks for ones like an unknown one.
  [[nodiscard]] std::optional<SimilarArticles> similar(const SearchRequest& request, Deadline& deadline,
                                                       SearchResult& result);
  [[nodiscard]] std::vector<RankedDocid> ranked(const SearchRequest& request, const Node& root,
                                                const std::optional<SimilarArticles>& similar_ones,
                                                const Ranking& ranking);
  void add_facets(const SearchRequest& request, const MatchGroups& groups, Evaluator& evaluator,
                  SearchResult& result) const;
  template <typename Take>
  void make_hits(const SearchRequest& request, const PreparedAnswer& answer, Deadline& deadline,
                 const Take& take) const;
  [[nodiscard]] schema::StoredArticle stored_article(Docid docid) const;
  /// 0 if there is none that is not hidden.
  [[nodiscard]] Docid docid_of(std::string_view id) const;

  OpenIndex index_;
  QueryTerms terms_;
  const schema::Gazetteer& gazetteer_;
  std::optional<ArchiveValues> archive_;  // made when first asked for
};

}  // namespace dateline::searcher
