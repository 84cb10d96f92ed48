// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test ask an index of a few articles?
#pragma once

#include "indexer/article.h"
#include "searcher/evaluate/deadline.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/index/open_index.h"
#include "searcher/query/parser.h"
#include "searcher/search.h"
#include "tests/archive/test_archive.h"

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::tests {

/// The published index of `articles`, in a folder of its own for as long as this object lives. One chunk: the docid of
/// an article is its place in the list, from 1.
class SmallIndex {
public:
  explicit SmallIndex(const std::vector<indexer::EnrichedArticle>& articles, bool with_positions = true);

  [[nodiscard]] std::filesystem::path folder() const { return scratch_.path() / "index"; }
  [[nodiscard]] searcher::SearchResult search(const searcher::SearchRequest& request) const;

private:
  ScratchFolder scratch_;
};

/// An index as the parts of the searcher see it.
struct OpenedIndex {
  explicit OpenedIndex(const SmallIndex& small)
      : index(searcher::open_index(small.folder())), terms(index.languages), evaluator(index, terms, deadline) {}
  OpenedIndex(const OpenedIndex&) = delete;
  OpenedIndex& operator=(const OpenedIndex&) = delete;

  searcher::OpenIndex index;
  searcher::QueryTerms terms;
  searcher::Deadline deadline{std::chrono::milliseconds(0)};
  searcher::Evaluator evaluator;
};

/// The tree of a query with the gazetteer of the build, today being 2020-01-15.
[[nodiscard]] searcher::ParsedQuery parsed(const std::string& query, searcher::ParseOptions options = {});

/// A request for 10 hits without facets, today being 2020-01-15.
[[nodiscard]] searcher::SearchRequest request_for(const std::string& query);

/// An article with the date and the countries that it is about.
[[nodiscard]] indexer::EnrichedArticle dated_article(std::size_t number, std::string text, const std::string& date,
                                                     const std::vector<std::string>& main_countries = {});

/// The paths' numbers of the hits: article_of(7, ...) gives "7".
[[nodiscard]] std::vector<std::string> numbers_of(const std::vector<searcher::Hit>& hits);

/// The members, ascending.
[[nodiscard]] std::vector<searcher::Docid> docids_of(const searcher::DocidSet& set);

}  // namespace dateline::tests
