// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggest/suggest.h"

#include "schema/fields.h"
#include "searcher/evaluate/query_terms.h"
#include "searcher/suggest/candidates.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace dateline::searcher {
namespace {

std::vector<Candidate> candidates_for(const TypedEnd& end, const CandidateFinder& finder) {
  std::vector<Candidate> candidates;
  switch (end.kind) {
    case TypedKind::Nothing:
      break;
    case TypedKind::Words:
      finder.add_fields(end, candidates);
      finder.add_named_values(end, candidates);
      finder.add_words(end.starts.front(), {}, candidates);
      break;
    case TypedKind::Phrase:
      finder.add_words(end.starts.front(), {}, candidates);
      break;
    case TypedKind::Value:
      finder.add_field_values(end, candidates);
      if (end.field->kind != FieldKind::Text || end.field->text == TextField::Author) break;
      finder.add_words(end.text_start, prefix_of(end.field->text), candidates);
      break;
  }
  return candidates;
}

bool comes_before(const Candidate& a, const Candidate& b) {
  const auto rank = [](const Candidate& c) {
    const bool is_field = c.suggestion.kind == "field";
    return std::tuple(c.typed_words, is_field, c.suggestion.count.value_or(0));
  };
  if (a.fit != b.fit) return a.fit < b.fit;
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return std::tie(a.suggestion.kind, a.suggestion.value) < std::tie(b.suggestion.kind, b.suggestion.value);
}

}  // namespace

Suggestions suggest(const SuggestSources& sources, const SuggestRequest& request) {
  Suggestions suggestions{request.prefix, {}};
  if (request.limit == 0) return suggestions;
  const CandidateFinder finder(sources, request.prefix, request.limit);
  std::vector<Candidate> candidates = candidates_for(typed_end(request.prefix), finder);
  std::sort(candidates.begin(), candidates.end(), comes_before);
  std::set<std::pair<std::string, std::string>> offered;
  for (Candidate& candidate : candidates) {
    if (suggestions.list.size() == request.limit) break;
    Suggestion& suggestion = candidate.suggestion;
    // The same value may complete the last word and the last two; what stands there already completes nothing.
    if (!offered.emplace(suggestion.kind, suggestion.value).second) continue;
    suggestion.text.insert(0, request.prefix, 0, candidate.replaces_from);
    if (suggestion.text != request.prefix) suggestions.list.push_back(std::move(suggestion));
  }
  return suggestions;
}

}  // namespace dateline::searcher
