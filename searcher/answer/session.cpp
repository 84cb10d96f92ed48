// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/session.h"

#include "schema/fields.h"
#include "searcher/answer/explain_absence.h"
#include "searcher/answer/hits.h"
#include "searcher/answer/time_limit.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/facets/chosen_values.h"
#include "searcher/facets/count_facets.h"
#include "searcher/index/runs.h"
#include "searcher/index/suppressions.h"
#include "searcher/match/match_groups.h"
#include "searcher/snippets/text_matches.h"

#include <algorithm>
#include <set>
#include <utility>

namespace dateline::searcher {

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
  std::set<std::string> with_filters;
  if (request.saved) {
    options.saved_query = [&](std::string_view name) -> std::optional<std::string> {
      const auto saved = request.saved->find(name);
      if (saved == request.saved->end()) return std::nullopt;
      if (saved->second.has_filters) with_filters.insert(saved->first);
      return saved->second.text;
    };
  }
  ParsedQuery parsed = parse_query(request.query, gazetteer_, options);
  for (const std::string& name : with_filters) {
    parsed.warnings.push_back(
        {"saved_filters", "saved:" + name + " stands for the query of that search, without its filters", 0, 0});
  }
  return parsed;
}

void Searcher::Session::add_hits(const SearchRequest& request, const Node& root, const Ranking& ranking,
                                 SearchResult& result, HitSink* sink) {
  if (sink != nullptr) sink->begin(result);
  if (request.limit == 0) return;
  const std::vector<RankedDocid> ranked =
      request.sort == Sort::Relevance ? rank_by_relevance(ranking, terms_, root) : rank_by_field(ranking, request.sort);
  const SnippetTerms snippets = snippet_terms(root, terms_);
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    ranking.deadline.check();
    Hit hit = make_hit(index_, gazetteer_, {ranked[i], request.offset + i, snippets, request.snippets});
    if (sink != nullptr) {
      sink->add(hit);
    } else {
      result.hits.push_back(std::move(hit));
    }
  }
}

namespace {

IndexState state_of(const OpenIndex& index) {
  IndexState state;
  state.articles = index.database.get_doccount() - index.hidden.size();
  if (const schema::IndexRun* const run = newest_finished_run(index.runs)) state.newest_run = run->number;
  for (const IndexPart& part : index.parts) {
    state.id += (state.id.empty() ? "" : "+") + part.id;
    state.generation = std::max(state.generation, part.generation);
    if (index.parts.size() > 1) state.parts.push_back({part.id, part.generation, part.articles, {}});
  }
  return state;
}

}  // namespace

SearchResult Searcher::Session::begin_answer(const SearchRequest& request, const ParsedQuery& parsed,
                                             const MatchGroups& groups) const {
  SearchResult result;
  result.query = request.query;
  result.parsed = print_query(parsed.root);
  result.warnings = parsed.warnings;
  result.dropped = parsed.dropped;
  result.index = state_of(index_);
  result.total = groups.matches().count();
  result.undated_excluded = groups.undated_excluded();
  result.filters = chosen_values(request, index_.columns, gazetteer_);
  return result;
}

void Searcher::Session::finish_answer(const ParsedQuery& parsed, const MatchGroups& groups, Evaluator& evaluator,
                                      SearchResult& result) const {
  result.understood = count_understood(parsed, groups.matches(), evaluator);
  result.predecessors = predecessor_notes(parsed.root, evaluator, gazetteer_);
  result.warnings.insert(result.warnings.end(), evaluator.cuts().begin(), evaluator.cuts().end());
  result.total_is_exact = evaluator.cuts().empty();
}

SearchResult Searcher::Session::answer(const SearchRequest& request, Deadline& deadline, HitSink* sink) {
  const ParsedQuery parsed = parse(request);
  Evaluator evaluator(index_, terms_, deadline);
  const MatchGroups groups(request, evaluate_query(parsed.root, evaluator), evaluator, gazetteer_);

  SearchResult result = begin_answer(request, parsed, groups);
  if (result.total == 0) {
    if (const auto relaxed = relaxed_request(request, parsed.root)) {
      SearchResult wider = answer(*relaxed, deadline);
      wider.relaxed = wider.total > 0;
      if (wider.relaxed) return wider;
    }
    // That nothing is new needs no reason, and every alert would pay for it.
    if (request.added_after == 0) result.clauses = clause_counts(parsed.root, evaluator);
  }
  finish_answer(parsed, groups, evaluator, result);
  for (const FacetRequest& facet : request.facets) {
    const DocidSet matches = groups.matches_for(facet.facet);
    result.facets.push_back(count_facet(index_.columns, gazetteer_, {facet, matches, groups.selected(facet.facet)}));
    result.facets.back().missing_selected = groups.none_selected(facet.facet);
    // A chosen value that only hidden articles have is no value of this index.
    std::erase_if(result.facets.back().values, [&](const FacetCount& value) {
      return value.count == 0 && evaluator.with_value(facet.facet, value.value).empty();
    });
  }
  const Ranking ranking{index_, groups.matches(), {request.offset, request.limit}, deadline};
  add_hits(request, parsed.root, ranking, result, sink);
  return result;
}

SearchResult Searcher::Session::search(const SearchRequest& request) {
  return timed(request, nullptr);
}

// Never relaxed: a sink would be begun with the answer to another question.
void Searcher::Session::search_into(const SearchRequest& request, HitSink& sink) {
  SearchRequest as_asked = request;
  as_asked.may_relax = false;
  (void)timed(as_asked, &sink);
}

SearchResult Searcher::Session::timed(const SearchRequest& request, HitSink* sink) {
  const Stopwatch stopwatch;
  return within_time_limit(request.time_limit, [&](Deadline& deadline) {
    SearchResult result = answer(request, deadline, sink);
    result.took_ms = stopwatch.ms();
    return result;
  });
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

std::vector<TextRange> Searcher::Session::highlights(const schema::StoredArticle& article,
                                                     const SearchRequest& request) {
  const SnippetTerms terms = snippet_terms(parse(request).root, terms_);
  std::vector<TextRange> ranges;
  for (const TextMatch& match : text_matches(article, terms, schema::CodePoints(article.text))) {
    ranges.emplace_back(match.start, match.end);
  }
  return ranges;
}

std::optional<Suppression> Searcher::Session::suppression(const std::string& id) const {
  for (const IndexPart& part : index_.parts) {
    if (auto suppression = suppression_of(part.database, id)) return suppression;
  }
  return std::nullopt;
}

}  // namespace dateline::searcher
