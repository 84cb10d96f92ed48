// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/add_tagged.h"

#include "indexer/entities/tagger/tagger.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer::organizations {
namespace {

constexpr float min_probability = 0.5F;

bool overlaps(const WordRange& a, const WordRange& b) {
  return a.first < b.end() && b.first < a.end();
}

/// A name that is surer than not stands against patterns and aliases that it overlaps; a spelt out acronym stays.
void add_name(const tagger::TaggedName& name, Candidates& candidates) {
  const auto found = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const Candidate& candidate) { return candidate.range == name.range; });
  if (found != candidates.end()) {
    found->is_confirmed = true;
    return;
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return candidate.rule != Rule::Definition && overlaps(candidate.range, name.range);
  });
  candidates.push_back({name.range, Rule::Tagger});
}

void add_names(const std::vector<tagger::TaggedName>& names, NamedField& field) {
  Candidates candidates = std::move(field.standing);
  for (const tagger::TaggedName& name : names) {
    // As of an alias: a place's name may be an organization's here.
    if (name.probability < min_probability || is_excluded(field.view, name.range, Rule::Alias)) continue;
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
