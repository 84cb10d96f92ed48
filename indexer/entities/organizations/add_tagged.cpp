// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/add_tagged.h"

#include "indexer/entities/tagger/tagger.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer::organizations {
namespace {

constexpr float min_probability = 0.6F;

bool overlaps(const WordRange& a, const WordRange& b) {
  return a.first < b.end() && b.first < a.end();
}

Candidate* find_same(const WordRange& range, Candidates& candidates) {
  const auto found = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const Candidate& candidate) { return candidate.range == range; });
  return found == candidates.end() ? nullptr : &*found;
}

/// A name that is surer than not stands against patterns and aliases that it overlaps; a spelt out acronym stays.
void add_name(const tagger::TaggedName& name, Candidates& candidates) {
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return candidate.rule != Rule::Definition && overlaps(candidate.range, name.range);
  });
  Candidate candidate{name.range, Rule::Tagger};
  candidate.probability = name.probability;
  candidates.push_back(std::move(candidate));
}

void add_names(const std::vector<tagger::TaggedName>& names, NamedField& field) {
  Candidates candidates = std::move(field.standing);
  for (const tagger::TaggedName& name : names) {
    // As of an alias: a place's name may be an organization's here.
    if (name.probability < min_probability || is_excluded(field.view, name.range, Rule::Alias)) continue;
    Candidate* same = find_same(name.range, candidates);
    if (same == nullptr) same = find_same(name.range, field.open);
    if (same != nullptr)
      same->probability = name.probability;
    else
      add_name(name, candidates);
  }
  field.taken = TakenWords(field.view.size());
  field.standing = resolve_overlaps(std::move(candidates), field.taken);
}

}  // namespace

void add_tagged(const tagger::Model& model, const ArticleView& article, std::array<NamedField, 2>& fields) {
  const tagger::ArticleFeatures features(
      article, {{{fields[0].standing, fields[0].definitions}, {fields[1].standing, fields[1].definitions}}});
  const auto in_title = tag_names(model, article.title(), features.title());
  const auto in_text = tag_names(model, article.text(), features.text());
  add_names(in_title, fields[0]);
  add_names(in_text, fields[1]);
}

}  // namespace dateline::indexer::organizations
