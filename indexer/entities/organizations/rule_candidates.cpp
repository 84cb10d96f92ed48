// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/rule_candidates.h"

#include "indexer/entities/organizations/find_aliases.h"
#include "indexer/entities/organizations/find_institutions.h"
#include "indexer/entities/organizations/find_patterns.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace dateline::indexer::organizations {
namespace {

class RuleCandidates {
public:
  explicit RuleCandidates(const ArticleView& article) : article_(article) {}

  void find(NamedField& field) {
    Candidates& candidates = field.standing;
    find_aliases(article_, field.view, candidates);
    find_institutions(field.view, candidates);
    find_patterns(article_, field.view, candidates);
    field.definitions = find_definitions(field.view, candidates);
    std::erase_if(candidates, [&](const Candidate& candidate) {
      return !candidate.by_user && is_excluded(field.view, candidate.range, candidate.rule);
    });
    for (const Candidate& candidate : candidates)
      if (candidate.rule == Rule::Alias && !candidate.needs_support) sure_.insert(candidate.meanings.front().target);
  }

  void choose(NamedField& field) const {
    Candidates candidates = std::move(field.standing);
    for (Candidate& candidate : candidates) lend_support(candidate);
    const auto open = std::stable_partition(candidates.begin(), candidates.end(),
                                            [](const Candidate& candidate) { return !candidate.needs_support; });
    field.open.assign(std::make_move_iterator(open), std::make_move_iterator(candidates.end()));
    candidates.erase(open, candidates.end());
    field.standing = resolve_overlaps(std::move(candidates), field.taken);
    std::stable_sort(field.open.begin(), field.open.end(),
                     [](const Candidate& a, const Candidate& b) { return a.range.count > b.range.count; });
  }

private:
  /// An alias that the article also gives in an unmistakable form needs no support, and stands against patterns.
  void lend_support(Candidate& candidate) const {
    if (!candidate.needs_support) return;
    std::vector<schema::NameEntry> sure = candidate.meanings;
    std::erase_if(sure, [&](const schema::NameEntry& meaning) { return !sure_.contains(meaning.target); });
    const bool is_one = !sure.empty() && std::all_of(sure.begin(), sure.end(), [&](const schema::NameEntry& meaning) {
      return meaning.target == sure.front().target;
    });
    if (!is_one) return;
    candidate.meanings = std::move(sure);
    candidate.needs_support = false;
  }

  const ArticleView& article_;
  std::unordered_set<std::string_view> sure_;  // ids that an alias names without support
};

}  // namespace

void find_rule_candidates(const ArticleView& article, std::span<NamedField> fields) {
  RuleCandidates candidates(article);
  for (NamedField& field : fields) candidates.find(field);
  for (NamedField& field : fields) candidates.choose(field);
}

}  // namespace dateline::indexer::organizations
