// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/find_institutions.h"

#include "indexer/entities/organizations/closed_words.h"
#include "indexer/entities/organizations/name_edges.h"
#include "indexer/entities/organizations/owner_behind.h"

#include <algorithm>

namespace dateline::indexer::organizations {
namespace {

constexpr std::uint32_t max_country_words = 5;

/// The country whose name ends right before word `first`; count 0 where there is none.
WordRange country_before(const FieldView& field, std::uint32_t first) {
  for (std::uint32_t count = std::min(max_country_words, first); count > 0; --count)
    if (field.labels[first - count].country_words == count) return {first - count, count};
  return {first, 0};
}

/// True if a word in front makes this the institution of something else ("Scottish Parliament").
bool has_other_owner(const FieldView& field, std::uint32_t first) {
  if (first == 0 || !field.is_capital(first - 1)) return false;
  const Gap gap = field.tokens[first - 1].gap;
  if (gap != Gap::Space && gap != Gap::Hyphen && gap != Gap::Ampersand) return false;
  if (opens_sentence_as_verb(field, first - 1)) return false;
  const std::string_view before = field.folded(first - 1);
  return !is_function_word(before) && !is_person_title(before) && !is_party_adjective(before);
}

void add_institution(const FieldView& field, std::uint32_t first, Candidates& out) {
  const WordLabel& label = field.labels[first];
  Candidate candidate{{first, label.institution_words}, Rule::Institution};
  candidate.institution = label.institution;
  candidate.head = candidate.range;
  const WordRange before = country_before(field, first);
  const WordRange behind = country_behind(field, candidate.range.end() - 1);
  if (before.count > 0) {
    const Gap gap = field.tokens[first - 1].gap;
    if (gap == Gap::Space) candidate.range = {before.first, before.count + label.institution_words};
    if (gap == Gap::Space || gap == Gap::Possessive) candidate.owner = field.labels[before.first].country;
  } else if (behind.count > 0) {
    candidate.range.count = behind.end() - first;
    candidate.owner = field.labels[behind.first].country;
  } else if (has_other_owner(field, first)) {
    return;
  } else {
    candidate.seat = seat_behind(field, candidate.range.end() - 1);
  }
  out.push_back(std::move(candidate));
}

}  // namespace

void find_institutions(const FieldView& field, Candidates& out) {
  for (std::uint32_t i = 0; i < field.size(); ++i)
    if (field.labels[i].institution_words > 0) add_institution(field, i, out);
}

}  // namespace dateline::indexer::organizations
