// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/definitions.h"

#include <algorithm>
#include <optional>

#include "indexer/entities/letter_case.h"
#include "indexer/entities/organizations/closed_words.h"

namespace dateline::indexer::organizations {
namespace {

constexpr std::uint32_t max_long_words = 12;
constexpr std::size_t max_acronym_bytes = 12;

/// Two capitals or more, no name of a place.
bool is_acronym(const FieldView& field, std::uint32_t i) {
  if (!field.is_capital(i) || field.labels[i].in_place || field.words[i].folded_size < 2) return false;
  const std::string_view written = field.written({i, 1});
  if (written.size() > max_acronym_bytes) return false;
  const auto capitals = std::count_if(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals >= 2 || field.tokens[i].spelling == Spelling::Capitals;
}

bool is_within_name(Gap gap) noexcept {
  return gap == Gap::Space || gap == Gap::Hyphen || gap == Gap::Ampersand || gap == Gap::Apostrophe ||
         gap == Gap::Possessive || gap == Gap::Comma || gap == Gap::Dot;
}

/// The shortest run before word `end` that spells the acronym.
std::optional<WordRange> long_form_before(const FieldView& field, std::uint32_t end, std::string_view acronym) {
  for (std::uint32_t count = 1; count <= std::min(end, max_long_words); ++count) {
    const std::uint32_t first = end - count;
    if (count > 1 && !is_within_name(field.tokens[first].gap)) return std::nullopt;
    if (count < 2 || !field.is_capital(first) || is_function_word(field.folded(first))) continue;
    if (spells_acronym(field, {first, count}, acronym)) return WordRange{first, count};
  }
  return std::nullopt;
}

/// The whole of the bracket that starts at word `first`, if it spells the acronym.
std::optional<WordRange> long_form_in_bracket(const FieldView& field, std::uint32_t first, std::string_view acronym) {
  std::uint32_t end = first;
  while (end < field.size() && end - first < max_long_words) {
    const Gap gap = field.tokens[end++].gap;
    if (gap == Gap::Close) break;
    if (!is_within_name(gap)) return std::nullopt;
  }
  if (end == first || field.tokens[end - 1].gap != Gap::Close || end - first < 2) return std::nullopt;
  if (is_article(field.folded(first))) ++first;
  const WordRange range{first, end - first};
  return field.is_capital(first) && spells_acronym(field, range, acronym) ? std::optional(range) : std::nullopt;
}

/// Initials alone do not make an organization: a treaty, a disease and a currency have them as well.
bool may_be_organization(const FieldView& field, const WordRange& range, std::size_t acronym_size) {
  for (std::uint32_t i = range.first; i < range.end(); ++i)
    if (field.labels[i].head_words > 0) return true;
  const std::uint32_t last = range.end() - 1;
  return acronym_size >= 3 && field.is_capital(last) && !ends_other_names(field.folded(last)) &&
         !field.labels[last].in_place && !is_given_name(field.folded(range.first));
}

void add_candidate(const FieldView& field, const WordRange& range, std::size_t acronym_size, Candidates& out) {
  if (may_be_organization(field, range, acronym_size)) out.push_back({range, Rule::Definition});
}

bool ends_definition(Gap gap) noexcept { return gap == Gap::Close || gap == Gap::Break || gap == Gap::Comma; }

/// The place of the acronym that word `last` is the end of a long form for: behind a bracket, or behind ", or".
std::optional<std::uint32_t> acronym_behind(const FieldView& field, std::uint32_t last) {
  if (field.tokens[last].gap == Gap::Open) return last + 1;
  const bool is_or = field.tokens[last].gap == Gap::Comma && last + 2 < field.size() &&
                     field.folded(last + 1) == "or" && field.tokens[last + 1].gap == Gap::Space;
  return is_or ? std::optional(last + 2) : std::nullopt;
}

void read_definition(const FieldView& field, std::uint32_t last, std::vector<Definition>& found, Candidates& out) {
  const auto acronym = acronym_behind(field, last);
  if (!acronym || *acronym >= field.size()) return;
  if (is_acronym(field, *acronym) && ends_definition(field.tokens[*acronym].gap)) {
    const std::string_view letters = field.folded(*acronym);
    const auto range = long_form_before(field, last + 1, letters);
    if (range) add_candidate(field, *range, letters.size(), out);
    const bool is_bracketed = field.tokens[last].gap == Gap::Open;
    if (range || is_bracketed) found.push_back({*acronym, range ? range->first : last, last + 1, false});
    return;
  }
  if (field.tokens[last].gap != Gap::Open || !is_acronym(field, last)) return;
  if (const auto range = long_form_in_bracket(field, last + 1, field.folded(last))) {
    add_candidate(field, *range, field.words[last].folded_size, out);
    found.push_back({last, range->first, range->end(), true});
  }
}

}  // namespace

std::vector<Definition> find_definitions(const FieldView& field, Candidates& out) {
  std::vector<Definition> found;
  for (std::uint32_t i = 0; i + 1 < field.size(); ++i)
    if (field.tokens[i].gap == Gap::Open || field.tokens[i].gap == Gap::Comma) read_definition(field, i, found, out);
  return found;
}

}  // namespace dateline::indexer::organizations
