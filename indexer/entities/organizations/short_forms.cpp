// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/short_forms.h"

#include "indexer/entities/organizations/closed_words.h"
#include "indexer/entities/organizations/organization_key.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::indexer::organizations {
namespace {

constexpr std::size_t min_single_bytes = 3;
constexpr std::size_t min_initials = 3;
constexpr std::uint32_t person_words = 2;

std::string key_of(const FieldView& field, WordRange range) {
  std::string key;
  for (std::uint32_t i = range.first; i < range.end(); ++i) {
    if (i > range.first) key += ' ';
    key += field.folded(i);
  }
  return key;
}

/// Bodies that are known by what they are, not by their first words: nobody calls the "Federal Trade Commission"
/// "Federal".
bool goes_by_its_head(std::string_view type) noexcept {
  static constexpr std::array<std::string_view, 6> types = {"government", "legislature", "court",
                                                            "military",   "igo",         "central_bank"};
  return std::find(types.begin(), types.end(), type) != types.end();
}

/// What is founded in memory of a person bears the whole name in front of such a word.
bool ends_memorials(std::string_view word) noexcept {
  static constexpr std::array<std::string_view, 5> words = {"foundation", "center", "centre", "institute", "library"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void ShortForms::add_name(const FieldView& field, WordRange range, std::string_view type, std::size_t identity) {
  const WordRange core = without_legal_form(field, range);
  add(field, core, {identity, Rule::ShortForm, false, false});
  if (!goes_by_its_head(type)) add_prefixes(field, core, identity);
  if (type != "company") add_tails(field, core, identity);
  add_initials(field, core, identity);
}

void ShortForms::add_defined(std::string_view acronym, std::size_t identity) {
  forms_.insert_or_assign(std::string(acronym), ShortForm{identity, Rule::Acronym, false, false});
  first_words_.emplace(acronym);
}

std::optional<ShortForm> ShortForms::find(const FieldView& field, WordRange range) const {
  const auto found = forms_.find(key_of(field, range));
  if (found == forms_.end() || found->second.is_ambiguous) return std::nullopt;
  return found->second;
}

void ShortForms::add(const FieldView& field, WordRange range, ShortForm form) {
  if (range.count == 0 || range.count > max_short_words) return;
  if (range.count == 1 && !form.is_head_alone && !is_distinctive(field, range)) return;
  add_key(key_of(field, range), field.folded(range.first), form);
}

void ShortForms::add_key(std::string key, std::string_view first_word, ShortForm form) {
  const auto [place, added] = forms_.try_emplace(std::move(key), form);
  if (added) first_words_.emplace(first_word);
  // What an article defines, it means; a name in full is stronger than a part of another.
  if (!added && place->second.identity != form.identity && place->second.rule != Rule::Acronym)
    place->second.is_ambiguous = true;
}

/// "Nelson Mandela" of the "Nelson Mandela Foundation", but not "Pew Research" where research is a word.
bool ShortForms::begins_with_person(const FieldView& field, WordRange core) const {
  if (core.count <= person_words || !ends_memorials(field.folded(core.first + person_words))) return false;
  for (std::uint32_t i = core.first; i < core.first + person_words; ++i) {
    const std::string_view word = field.folded(i);
    if (!field.is_capital(i) || field.tokens[i].gap != Gap::Space || article_.is_common(word)) return false;
    if (field.labels[i].head_words > 0 || field.labels[i].in_place || opens_names(word)) return false;
  }
  return true;
}

void ShortForms::add_prefixes(const FieldView& field, WordRange core, std::size_t identity) {
  const std::uint32_t shortest = begins_with_person(field, core) ? person_words + 1 : 1;
  for (std::uint32_t count = std::min(core.count, max_short_words + 1); count-- > shortest;) {
    const WordRange prefix{core.first, count};
    const std::uint32_t last = prefix.end() - 1;
    if (!field.is_capital(last) || is_function_word(field.folded(last))) continue;
    if (count > 1 && is_given_name(field.folded(core.first))) continue;  // of the "George Bush Library"
    // "Medicare" is no short form of the "Medicare for All Caucus".
    if (count == 1 && field.folded(last + 1) == "for") continue;
    if (field.tokens[last].gap == Gap::Possessive || field.tokens[last].gap == Gap::Apostrophe) continue;
    if (count > 1 && (field.labels[core.first].place_words >= count || ends_places(field.folded(last)))) continue;
    add(field, prefix, {identity, Rule::ShortForm, false, false});
  }
}

void ShortForms::add_tails(const FieldView& field, WordRange core, std::size_t identity) {
  for (std::uint32_t first = core.first + 1; first < core.end(); ++first) {
    const WordRange tail{first, core.end() - first};
    const WordLabel& label = field.labels[first];
    const bool ends_with_head = field.labels[core.end() - 1].head_words == 1;
    const bool starts_with_head = label.head_words > 0 && tail.count > label.head_words;
    if (!field.is_capital(first) || !(ends_with_head || starts_with_head)) continue;
    if (tail.count > 1) add(field, tail, {identity, Rule::ShortForm, false, false});
  }
  for (std::uint32_t i = core.first; i < core.end(); ++i)
    if (field.labels[i].head_words == 1 && !field.labels[i].is_legal_form)
      add(field, {i, 1}, {identity, Rule::ShortForm, false, true});
}

void ShortForms::add_initials(const FieldView& field, WordRange core, std::size_t identity) {
  // "Japan's Nuclear Regulation Authority" is the NRA.
  const std::uint32_t owner_words = field.labels[core.first].country_words;
  for (const std::uint32_t left_out : {0U, owner_words}) {
    std::string initials;
    for (std::uint32_t i = core.first + left_out; i < core.end(); ++i)
      if (field.is_capital(i) && static_cast<unsigned char>(field.folded(i).front()) < 0x80)
        initials += field.folded(i).front();
    if (initials.size() >= min_initials) add_key(initials, initials, {identity, Rule::Acronym, false, false});
  }
}

bool ShortForms::is_distinctive(const FieldView& field, WordRange range) const {
  const std::string_view word = field.folded(range.first);
  if (word.size() < min_single_bytes || field.labels[range.first].in_place) return false;
  if (field.labels[range.first].head_words > 0 || opens_names(word) || is_given_name(word)) return false;
  return !is_function_word(word) && !is_person_title(word) && !article_.is_surname(word);
}

}  // namespace dateline::indexer::organizations
