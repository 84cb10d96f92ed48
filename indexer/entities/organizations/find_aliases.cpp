// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/find_aliases.h"

#include <algorithm>

namespace dateline::indexer::organizations {
namespace {

using schema::NameContext;
using schema::NameEntry;
using schema::NameMatch;

bool is_within_person(const ArticleView& article, const FieldView& field, const WordRange& range) {
  if (range.count > 1) return false;
  return follows_person(field, range.first) || article.is_surname(field.folded(range.first));
}

/// Case is no evidence where everything has capitals.
bool hides_case(const FieldView& field, const WordRange& range) {
  if (field.tokens[range.first].among_capitals) return true;
  return field.is_title_case && range.count == 1 && field.tokens[range.first].spelling == Spelling::Capital;
}

bool needs_support(const FieldView& field, const WordRange& range, const std::vector<NameEntry>& meanings) {
  const auto is_firm = [](const NameEntry& entry) { return entry.context == NameContext::None; };
  if (std::none_of(meanings.begin(), meanings.end(), is_firm)) return true;
  const auto minds_case = [](const NameEntry& entry) { return entry.exact_case; };
  return range.count == 1 && hides_case(field, range) && std::any_of(meanings.begin(), meanings.end(), minds_case);
}

}  // namespace

void find_aliases(const ArticleView& article, const FieldView& field, Candidates& out) {
  for (const NameMatch& match : field.aliases) {
    const WordRange range{static_cast<std::uint32_t>(match.first), static_cast<std::uint32_t>(match.count)};
    if (is_within_person(article, field, range)) continue;
    Candidate candidate{range, Rule::Alias};
    candidate.meanings = match.entries;
    candidate.needs_support = needs_support(field, range, match.entries);
    out.push_back(std::move(candidate));
  }
}

}  // namespace dateline::indexer::organizations
