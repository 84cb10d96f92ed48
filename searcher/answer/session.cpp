// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/session.h"

#include "schema/fields.h"
#include "searcher/answer/added.h"
#include "searcher/answer/explain_absence.h"
#include "searcher/answer/export_ids.h"
#include "searcher/answer/hits.h"
#include "searcher/answer/time_limit.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/facets/chosen_values.h"
#include "searcher/facets/count_facets.h"
#include "searcher/index/runs.h"
#include "searcher/index/suppressions.h"
#include "searcher/match/match_groups.h"
#include "searcher/rank/ranking_query.h"
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

std::vector<RankedDocid> Searcher::Session::ranked(const SearchRequest& request, const Node& root,
                                                   const std::optional<SimilarArticles>& similar_ones,
                                                   const Ranking& ranking) {
  if (request.limit == 0) return {};
  if (request.sort != Sort::Relevance) return rank_by_field(ranking, request.sort);
  if (similar_ones) return rank_by_weights(ranking, {similarity_query(similar_ones->terms), {}});
  return rank_by_relevance(ranking, terms_, root);
}

template <typename Take>
void Searcher::Session::make_hits(const SearchRequest& request, const PreparedAnswer& answer, Deadline& deadline,
                                  const Take& take) const {
  for (std::size_t i = 0; i < answer.ranked.size(); ++i) {
    deadline.check();
    take(make_hit(index_, gazetteer_, {answer.ranked[i], request.offset + i, answer.snippets, request.snippets}));
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

Matched Searcher::Session::match(const SearchRequest& request, Deadline& deadline) {
  Matched matched{parse(request), Evaluator(index_, terms_, deadline), {}, {}, {}};
  SearchResult& result = matched.result;
  result.query = request.query;
  result.parsed = print_query(matched.parsed.root);
  result.warnings = matched.parsed.warnings;
  result.dropped = matched.parsed.dropped;
  result.index = state_of(index_);
  result.filters = chosen_values(request, index_.columns, gazetteer_);
  matched.similar_ones = similar(request, deadline, result);
  QueryMatches query = evaluate_query(matched.parsed.root, matched.evaluator);
  if (matched.similar_ones) query.restrict_to(matched.similar_ones->matches);
  matched.groups.emplace(request, std::move(query), matched.evaluator, gazetteer_);
  result.total = matched.groups->matches().count();
  result.undated_excluded = matched.groups->undated_excluded();
  return matched;
}

void Searcher::Session::finish_answer(Matched& matched) const {
  SearchResult& result = matched.result;
  result.understood = count_understood(matched.parsed, matched.groups->matches(), matched.evaluator);
  result.predecessors = predecessor_notes(matched.parsed.root, matched.evaluator, gazetteer_);
  const std::vector<QueryWarning>& cuts = matched.evaluator.cuts();
  result.warnings.insert(result.warnings.end(), cuts.begin(), cuts.end());
  result.total_is_exact = cuts.empty();
}

void Searcher::Session::add_facets(const SearchRequest& request, const MatchGroups& groups, Evaluator& evaluator,
                                   SearchResult& result) const {
  for (const FacetRequest& facet : request.facets) {
    const DocidSet matches = groups.matches_for(facet.facet);
    result.facets.push_back(count_facet(index_.columns, gazetteer_, {facet, matches, groups.selected(facet.facet)}));
    result.facets.back().missing_selected = groups.none_selected(facet.facet);
    // A chosen value that only hidden articles have is no value of this index.
    std::erase_if(result.facets.back().values, [&](const FacetCount& value) {
      return value.count == 0 && evaluator.with_value(facet.facet, value.value).empty();
    });
  }
}

PreparedAnswer Searcher::Session::prepare(const SearchRequest& request, Deadline& deadline) {
  Matched matched = match(request, deadline);
  SearchResult& result = matched.result;
  const Node& root = matched.parsed.root;
  if (result.total == 0) {
    if (const auto relaxed = relaxed_request(request, root)) {
      PreparedAnswer wider = prepare(*relaxed, deadline);
      wider.result.relaxed = wider.result.total > 0;
      if (wider.result.relaxed) return wider;
    }
    // That nothing is new needs no reason, and every alert would pay for it.
    if (request.added_after == 0) result.clauses = clause_counts(root, matched.evaluator);
  }
  add_facets(request, *matched.groups, matched.evaluator, result);
  finish_answer(matched);
  const Ranking ranking{index_, matched.groups->matches(), {request.offset, request.limit}, deadline};
  std::vector<RankedDocid> hits = ranked(request, root, matched.similar_ones, ranking);
  result.last_added = last_added_by(index_, hits);
  SnippetTerms shown;
  if (!hits.empty()) shown = snippet_terms(root, terms_);
  if (matched.similar_ones) show_telling_terms(matched.similar_ones->terms, shown);
  return {std::move(result), std::move(hits), std::move(shown)};
}

namespace {

/// Never relaxed: a sink would be begun with the answer to another question.
SearchRequest as_asked(SearchRequest request) {
  request.may_relax = false;
  return request;
}

}  // namespace

SearchResult Searcher::Session::search(const SearchRequest& request) {
  const Stopwatch stopwatch;
  return within_time_limit(request.time_limit, [&](Deadline& deadline) {
    PreparedAnswer answer = prepare(request, deadline);
    std::vector<Hit> hits;
    make_hits(request, answer, deadline, [&](Hit&& hit) { hits.push_back(std::move(hit)); });
    answer.result.hits = std::move(hits);
    answer.result.took_ms = stopwatch.ms();
    return std::move(answer.result);
  });
}

void Searcher::Session::search_into(const SearchRequest& request, HitSink& sink) {
  within_time_limit(request.time_limit, [&](Deadline& deadline) {
    const PreparedAnswer answer = prepare(as_asked(request), deadline);
    sink.begin(answer.result);
    make_hits(request, answer, deadline, [&](Hit&& hit) { sink.add(hit); });
  });
}

PendingExport Searcher::Session::prepare_export(const SearchRequest& request) {
  return within_time_limit(request.time_limit, [&](Deadline& deadline) {
    PreparedAnswer answer = prepare(as_asked(request), deadline);
    std::string ids = ids_of(index_.database, answer.ranked);
    return PendingExport{std::move(answer), std::move(ids), request.offset, request.snippets, request.ids_only};
  });
}

Hit Searcher::Session::hit_of(const PendingExport& pending, std::size_t i) const {
  const PreparedAnswer& answer = pending.answer;
  if (pending.ids_only) {
    Hit hit;
    hit.id = pending.id(i);
    hit.rank = pending.first_rank + i;
    hit.score = answer.ranked[i].score;
    return hit;
  }
  return make_hit(index_, gazetteer_, {answer.ranked[i], pending.first_rank + i, answer.snippets, pending.passages});
}

std::optional<Hit> Searcher::Session::hit_by_id(const PendingExport& pending, std::size_t i) const {
  const Docid docid = docid_of(pending.id(i));
  if (docid == 0) return std::nullopt;
  const PreparedAnswer& answer = pending.answer;
  return make_hit(index_, gazetteer_,
                  {{docid, answer.ranked[i].score}, pending.first_rank + i, answer.snippets, pending.passages});
}

schema::StoredArticle Searcher::Session::stored_article(Docid docid) const {
  return schema::decode_article(index_.database.get_document(docid).get_data());
}

Docid Searcher::Session::docid_of(std::string_view id) const {
  const std::string term = std::string(schema::id_prefix) + std::string(id);
  auto posting = index_.database.postlist_begin(term);
  const auto end = index_.database.postlist_end(term);
  while (posting != end && std::binary_search(index_.hidden.begin(), index_.hidden.end(), *posting)) ++posting;
  return posting == end ? 0 : *posting;
}

std::optional<schema::StoredArticle> Searcher::Session::article(const std::string& id) {
  const Docid docid = docid_of(id);
  if (docid == 0) return std::nullopt;
  schema::StoredArticle article = stored_article(docid);
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
