// SPDX-License-Identifier: GPL-3.0-or-later
// How does one opened state of an index answer a request?
#pragma once

#include "searcher/evaluate/deadline.h"
#include "searcher/evaluate/query_terms.h"
#include "searcher/index/open_index.h"
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
  [[nodiscard]] IndexHistory history() const { return {index_.parts.front().id, index_.runs}; }
  [[nodiscard]] std::optional<schema::StoredArticle> article(const std::string& id);
  [[nodiscard]] std::vector<TextRange> highlights(const schema::StoredArticle& article, const SearchRequest& request);
  [[nodiscard]] std::optional<Suppression> suppression(const std::string& id) const;

private:
  [[nodiscard]] SearchResult answer(const SearchRequest& request, Deadline& deadline, HitSink* sink = nullptr);
  [[nodiscard]] SearchResult timed(const SearchRequest& request, HitSink* sink);
  [[nodiscard]] ParsedQuery parse(const SearchRequest& request) const;
  /// Into `sink`, behind the rest of the answer; into the answer itself where there is none.
  void add_hits(const SearchRequest& request, const Node& root, const Ranking& ranking, SearchResult& result,
                HitSink* sink);

  OpenIndex index_;
  QueryTerms terms_;
  const schema::Gazetteer& gazetteer_;
};

}  // namespace dateline::searcher
