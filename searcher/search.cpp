// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search.h"

#include "schema/article_id.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/xapian_error.h"
#include "searcher/answer/explain_absence.h"
#include "searcher/answer/hits.h"
#include "searcher/evaluate/deadline.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/facets/count_facets.h"
#include "searcher/index/open_index.h"
#include "searcher/match/match_groups.h"
#include "searcher/query/parser.h"
#include "searcher/rank/rank.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace dateline::searcher {

using schema::Error;
using schema::ErrorKind;

namespace {

/// nullopt if no run began then or later.
std::optional<std::int64_t> first_run_on_or_after(const std::vector<schema::IndexRun>& runs, schema::DayNumber day) {
  constexpr std::size_t iso_day_chars = 10;
  for (const schema::IndexRun& run : runs) {
    const auto started = schema::parse_date(run.started.substr(0, iso_day_chars));
    const auto period = started ? schema::period_of(*started) : std::nullopt;
    if (period && period->first >= day) return run.number;
  }
  return std::nullopt;
}

}  // namespace

/// One opened state of the index and what was prepared for it.
class Searcher::Session {
public:
  Session(const std::vector<std::filesystem::path>& folders, const schema::Gazetteer& gazetteer)
      : index_(open_indexes(folders)), terms_(index_.languages), gazetteer_(gazetteer) {}

  [[nodiscard]] SearchResult search(const SearchRequest& request);
  [[nodiscard]] std::optional<schema::StoredArticle> article(const std::string& id);

private:
  [[nodiscard]] SearchResult answer(const SearchRequest& request, Deadline& deadline);
  [[nodiscard]] ParsedQuery parse(const SearchRequest& request) const;
  void add_hits(const SearchRequest& request, const Node& root, const Ranking& ranking, SearchResult& result);

  OpenIndex index_;
  QueryTerms terms_;
  const schema::Gazetteer& gazetteer_;
};

ParsedQuery Searcher::Session::parse(const SearchRequest& request) const {
  ParseOptions options;
  options.match = request.match;
  options.understand = request.understand;
  options.strict = request.strict;
  options.max_bytes = request.max_query_bytes;
  options.today = request.today;
  if (!index_.runs.empty()) {
    options.first_run_on_or_after = [this](schema::DayNumber day) { return first_run_on_or_after(index_.runs, day); };
  }
  return parse_query(request.query, gazetteer_, options);
}

void Searcher::Session::add_hits(const SearchRequest& request, const Node& root, const Ranking& ranking,
                                 SearchResult& result) {
  if (request.limit == 0) return;
  const std::vector<RankedDocid> ranked =
      request.sort == Sort::Relevance ? rank_by_relevance(ranking, terms_, root) : rank_by_field(ranking, request.sort);
  const SnippetTerms snippets = snippet_terms(root, terms_);
  for (const RankedDocid& entry : ranked) {
    ranking.deadline.check();
    const HitInput input{entry, request.offset + result.hits.size(), snippets, request.snippets};
    result.hits.push_back(make_hit(index_, gazetteer_, input));
  }
}

namespace {

IndexState state_of(const OpenIndex& index) {
  IndexState state{"", 0, index.database.get_doccount() - index.hidden.size(), {}};
  for (const IndexPart& part : index.parts) {
    state.id += (state.id.empty() ? "" : "+") + part.id;
    state.generation = std::max(state.generation, part.generation);
    if (index.parts.size() > 1) state.parts.push_back({part.id, part.generation, part.articles, {}});
  }
  return state;
}

std::string names_of(const std::vector<std::filesystem::path>& folders) {
  std::string names;
  for (const std::filesystem::path& folder : folders) names += (names.empty() ? "" : ", ") + folder.string();
  return names;
}

}  // namespace

SearchResult Searcher::Session::answer(const SearchRequest& request, Deadline& deadline) {
  const ParsedQuery parsed = parse(request);
  Evaluator evaluator(index_, terms_, deadline);
  const MatchGroups groups(request, evaluate_query(parsed.root, evaluator), evaluator, gazetteer_);

  SearchResult result;
  result.query = request.query;
  result.parsed = print_query(parsed.root);
  result.warnings = parsed.warnings;
  result.dropped = parsed.dropped;
  result.index = state_of(index_);
  result.total = groups.matches().count();
  result.undated_excluded = groups.undated_excluded();
  if (result.total == 0) {
    if (const auto relaxed = relaxed_request(request, parsed.root)) {
      SearchResult wider = answer(*relaxed, deadline);
      wider.relaxed = wider.total > 0;
      if (wider.relaxed) return wider;
    }
    result.clauses = clause_counts(parsed.root, evaluator);
  }
  result.understood = count_understood(parsed, groups.matches(), evaluator);
  result.predecessors = predecessor_notes(parsed.root, evaluator, gazetteer_);
  const Ranking ranking{index_, groups.matches(), {request.offset, request.limit}, deadline};
  add_hits(request, parsed.root, ranking, result);
  for (const FacetRequest& facet : request.facets) {
    const DocidSet matches = groups.matches_for(facet.facet);
    result.facets.push_back(count_facet(index_.columns, gazetteer_, {facet, matches, groups.selected(facet.facet)}));
  }
  result.warnings.insert(result.warnings.end(), evaluator.cuts().begin(), evaluator.cuts().end());
  result.total_is_exact = evaluator.cuts().empty();
  return result;
}

SearchResult Searcher::Session::search(const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  Deadline deadline(request.time_limit);
  try {
    SearchResult result = answer(request, deadline);
    result.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return result;
  } catch (const DeadlinePassed&) {
    throw Error(ErrorKind::BadQuery,
                "search: no exact answer within " + std::to_string(request.time_limit.count()) + " ms",
                "ask for rarer words or fewer wildcards, or give it more time with --time-limit");
  }
}

std::optional<schema::StoredArticle> Searcher::Session::article(const std::string& id) {
  const std::string term = std::string(schema::id_prefix) + id;
  auto posting = index_.database.postlist_begin(term);
  const auto end = index_.database.postlist_end(term);
  while (posting != end && std::binary_search(index_.hidden.begin(), index_.hidden.end(), *posting)) ++posting;
  if (posting == end) return std::nullopt;
  schema::StoredArticle article = schema::decode_article(index_.database.get_document(*posting).get_data());
  for (schema::StoredCountry& country : article.countries) country.name = country_name(gazetteer_, country.code);
  return article;
}

Searcher::Searcher(std::filesystem::path index_folder, const schema::Gazetteer& gazetteer)
    : Searcher(std::vector<std::filesystem::path>{std::move(index_folder)}, gazetteer) {}
Searcher::Searcher(std::vector<std::filesystem::path> index_folders, const schema::Gazetteer& gazetteer)
    : folders_(std::move(index_folders)),
      gazetteer_(&gazetteer),
      session_(std::make_unique<Session>(folders_, gazetteer)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

// A reader that was overtaken by two commits reads errors at any place, rarely a false DatabaseCorruptError (measured):
// the whole request is run again on a fresh handle.
template <typename Work>
auto Searcher::with_reopening(const Work& work) {
  constexpr int attempts = 3;
  for (int attempt = 1;; ++attempt) {
    try {
      return work(*session_);
    } catch (const Xapian::DatabaseError& error) {
      if (attempt == attempts) throw schema::translate(error, "search index " + names_of(folders_));
    } catch (const Xapian::Error& error) {
      throw schema::translate(error, "search index " + names_of(folders_));
    }
    session_ = std::make_unique<Session>(folders_, *gazetteer_);
  }
}

SearchResult Searcher::search(const SearchRequest& request) {
  return with_reopening([&](Session& session) { return session.search(request); });
}

SearchResult Searcher::count(SearchRequest request) {
  request.limit = 0;
  request.facets.clear();
  request.may_relax = false;
  return search(request);
}

std::optional<schema::StoredArticle> Searcher::article(std::string_view id_or_url) {
  const std::string url = schema::canonical_url(id_or_url);
  const std::string id = url.empty() ? std::string(id_or_url) : schema::id_of_url(url);
  if (!schema::is_article_id(id)) return std::nullopt;
  return with_reopening([&](Session& session) { return session.article(id); });
}

}  // namespace dateline::searcher
