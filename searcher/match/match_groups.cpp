// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/match_groups.h"

#include "searcher/facets/chosen_values.h"
#include "searcher/typed_request.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace dateline::searcher {

namespace {

bool restricts_dates(const Node& node) {
  return node.kind == NodeKind::Value && node.field == ValueField::Date && !node.is_none && !node.is_any;
}

/// The tree without the date clauses that hold for all of it; nullopt where there are none.
std::optional<Node> without_date_clauses(const Node& root) {
  if (restricts_dates(root)) return Node{};  // every article
  if (root.kind != NodeKind::And || std::none_of(root.children.begin(), root.children.end(), restricts_dates)) {
    return std::nullopt;
  }
  Node rest = root;
  std::erase_if(rest.children, restricts_dates);
  if (rest.children.empty()) return Node{};
  if (rest.children.size() == 1) return std::move(rest.children.front());
  return rest;
}

DocidSet with_key(Evaluator& evaluator, schema::Facet facet, const std::string& typed, const std::string& key) {
  return typed == typed_none ? evaluator.without_value(facet) : evaluator.with_value(facet, key);
}

}  // namespace

QueryMatches evaluate_query(const Node& root, Evaluator& evaluator) {
  DocidSet matches = evaluator.matches(root);
  DocidSet nothing(matches.last_docid());
  QueryMatches query{std::move(matches), std::move(nothing)};
  if (const std::optional<Node> rest = without_date_clauses(root)) {
    query.undated_left_out = evaluator.undated();
    query.undated_left_out &= evaluator.matches(*rest);
  }
  return query;
}

MatchGroups::MatchGroups(const SearchRequest& request, QueryMatches query, Evaluator& evaluator,
                         const schema::Gazetteer& gazetteer)
    : base_(std::move(query.matches)), matches_(base_.last_docid()), undated_(std::move(query.undated_left_out)) {
  for (const FacetExclusion& exclusion : request.exclusions) {
    const std::string key = key_of_choice(exclusion.facet, exclusion.value, evaluator.columns(), gazetteer);
    const DocidSet excluded = with_key(evaluator, exclusion.facet, exclusion.value, key);
    base_ -= excluded;
    undated_ -= excluded;
  }
  if (request.added_after > 0 || request.added_until > 0) {
    const DocidSet added = evaluator.added_between(request.added_after, request.added_until);
    base_ &= added;
    undated_ &= added;
  }
  apply_dates(request, evaluator);
  add_choices(request, evaluator, gazetteer);
  matches_ = combined(std::nullopt);
  for (const ChoiceGroup& group : groups_) undated_ &= group.matches;
  undated_excluded_ = undated_.count();
}

void MatchGroups::apply_dates(const SearchRequest& request, Evaluator& evaluator) {
  const Undated standard = request.dates ? Undated::Exclude : Undated::Include;
  const Undated undated = request.undated == Undated::Default ? standard : request.undated;
  if (!request.dates && undated == Undated::Include) return;
  DocidSet without_date = evaluator.undated();
  DocidSet kept = undated == Undated::Only
                      ? DocidSet(base_.last_docid())
                      : evaluator.within(request.dates.value_or(schema::DateRange{schema::min_day, schema::max_day}));
  if (undated == Undated::Exclude) {
    DocidSet left_out = without_date;
    left_out &= base_;
    undated_ |= left_out;
  } else {
    kept |= without_date;
  }
  base_ &= kept;
}

void MatchGroups::add_choices(const SearchRequest& request, Evaluator& evaluator, const schema::Gazetteer& gazetteer) {
  for (const FacetChoice& choice : request.choices) {
    if (choice.values.empty()) continue;
    const bool any = choice.any || !schema::field_of(choice.facet).many_valued;
    ChoiceGroup group{choice.facet, {}, any, false, DocidSet(base_.last_docid())};
    for (const std::string& typed : choice.values) {
      const std::string key = key_of_choice(choice.facet, typed, evaluator.columns(), gazetteer);
      group.keys.push_back(key);
      if (typed == typed_none) group.none_chosen = true;
      const DocidSet with_value = with_key(evaluator, choice.facet, typed, key);
      if (any || group.keys.size() == 1) {
        group.matches |= with_value;
      } else {
        group.matches &= with_value;
      }
    }
    groups_.push_back(std::move(group));
  }
}

DocidSet MatchGroups::combined(std::optional<schema::Facet> without) const {
  DocidSet set = base_;
  for (const ChoiceGroup& group : groups_) {
    if (group.facet != without) set &= group.matches;
  }
  return set;
}

DocidSet MatchGroups::matches_for(schema::Facet facet) const {
  const auto own =
      std::find_if(groups_.begin(), groups_.end(), [&](const auto& group) { return group.facet == facet; });
  return own != groups_.end() && own->any ? combined(facet) : matches_;
}

std::vector<std::string> MatchGroups::selected(schema::Facet facet) const {
  std::vector<std::string> keys;
  for (const ChoiceGroup& group : groups_) {
    if (group.facet == facet) keys.insert(keys.end(), group.keys.begin(), group.keys.end());
  }
  return keys;
}

bool MatchGroups::none_selected(schema::Facet facet) const {
  return std::any_of(groups_.begin(), groups_.end(),
                     [&](const ChoiceGroup& group) { return group.facet == facet && group.none_chosen; });
}

}  // namespace dateline::searcher
