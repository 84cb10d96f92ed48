// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/field_view.h"

#include "indexer/entities/letter_case.h"
#include "indexer/entities/name_spelling.h"
#include "indexer/entities/organizations/closed_words.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer::organizations {
namespace {

using schema::NameEntry;
using schema::NameMatch;
using schema::NameRule;

bool is_place_rule(NameRule rule) noexcept {
  return rule < NameRule::Organization && rule != NameRule::Metonym;
}

bool is_country_rule(NameRule rule) noexcept {
  return rule <= NameRule::Abbreviation && rule != NameRule::Capital;
}

class FieldReader {
public:
  FieldReader(const schema::Gazetteer& gazetteer, FieldView& view, const ReadingContext& context)
      : gazetteer_(gazetteer), view_(view), context_(context) {}

  void read() {
    view_.labels.resize(view_.size());
    for (std::size_t i = 0; i < view_.size(); ++i) read_names_at(i);
  }

private:
  void read_names_at(std::size_t first);
  bool is_particle(std::size_t i) const;
  void read_match(const NameMatch& match);
  void label(const NameEntry& entry, const WordRange& range);
  void label_place(const NameEntry& entry, const WordRange& range);
  void label_head(const NameEntry& entry, const WordRange& range);
  bool is_open(const NameEntry& entry, const WordRange& range) const;
  bool has_possessive_behind(const WordRange& range) const;
  bool is_one_phrase(const NameMatch& match) const;

  const schema::Gazetteer& gazetteer_;
  FieldView& view_;
  const ReadingContext& context_;
  std::vector<NameMatch> matches_;
};

/// "al" in "al-Qaeda": a short word right before a capital.
bool FieldReader::is_particle(std::size_t i) const {
  constexpr std::uint32_t max_particle_bytes = 3;
  if (view_.words[i].end - view_.words[i].start > max_particle_bytes || i + 1 >= view_.size()) return false;
  return (view_.tokens[i].gap == Gap::Hyphen || view_.tokens[i].gap == Gap::Space) && view_.is_capital(i + 1) &&
         !is_function_word(view_.folded(i));
}

void FieldReader::read_names_at(std::size_t first) {
  // Names in lower case are taken from articles in other languages only ("organisation mondiale de la santé").
  const bool is_lower = view_.tokens[first].spelling == Spelling::Lower;
  const bool needs_capital = is_lower && (context_.language == "en" || context_.language == "und");
  // But "al-Qaeda", "20th Century Fox".
  if (needs_capital && !is_particle(first) && !is_ordinal(view_.folded(first))) return;
  matches_.clear();
  gazetteer_.matches_at(view_.words, first, matches_);
  for (NameMatch& match : matches_)
    if (is_one_phrase(match)) read_match(match);
}

void FieldReader::read_match(const NameMatch& match) {
  const WordRange range{static_cast<std::uint32_t>(match.first), static_cast<std::uint32_t>(match.count)};
  bool is_alias = false;
  for (const NameEntry& entry : match.entries) {
    if (!is_open(entry, range)) continue;
    if (entry.rule == NameRule::Organization) is_alias = true;
    if (entry.rule == NameRule::OrganizationExclusion)
      view_.exclusions.push_back({range, entry.target != "patterns", entry.target == "place"});
    if (view_.is_capital(range.first)) label(entry, range);
  }
  if (!is_alias) return;
  NameMatch alias = match;
  std::erase_if(alias.entries,
                [&](const NameEntry& entry) { return entry.rule != NameRule::Organization || !is_open(entry, range); });
  view_.aliases.push_back(std::move(alias));
}

void FieldReader::label(const NameEntry& entry, const WordRange& range) {
  if (is_place_rule(entry.rule)) label_place(entry, range);
  if (entry.rule >= NameRule::OrganizationSuffix && entry.rule <= NameRule::LegalForm) label_head(entry, range);
  if (entry.rule != NameRule::Institution) return;
  WordLabel& label = view_.labels[range.first];
  label.institution_words = static_cast<std::uint8_t>(range.count);
  label.institution = entry.target;
}

void FieldReader::label_place(const NameEntry& entry, const WordRange& range) {
  WordLabel& label = view_.labels[range.first];
  label.place_words = static_cast<std::uint8_t>(range.count);
  for (std::uint32_t i = range.first; i < range.end(); ++i) view_.labels[i].in_place = true;
  if (entry.rule == NameRule::Capital) label.capital_of = entry.target;
  if (!is_country_rule(entry.rule) || entry.context != schema::NameContext::None) return;
  if (label.country_words == range.count) return;  // the first meaning
  label.country_words = static_cast<std::uint8_t>(range.count);
  label.country = entry.target;
  label.is_demonym = entry.rule == NameRule::Demonym;
}

void FieldReader::label_head(const NameEntry& entry, const WordRange& range) {
  WordLabel& label = view_.labels[range.first];
  if (label.head_words < range.count) {
    label.head_words = static_cast<std::uint8_t>(range.count);
    label.head_type = entry.target;
    label.ends_name = label.begins_with_of = label.begins_with_for = label.is_legal_form = false;
  }
  const bool is_head = entry.rule == NameRule::OrganizationHead;
  const bool is_of = entry.rule == NameRule::OrganizationOf || is_head;
  label.ends_name |= entry.rule == NameRule::OrganizationSuffix || is_head;
  label.begins_with_of |= is_of;
  label.begins_with_for |= is_head || is_of;
  label.is_legal_form |= entry.rule == NameRule::LegalForm;
}

/// "Moody" of "Moody's".
std::string_view without_possessive(std::string_view name) {
  name.remove_suffix(name.ends_with("'s") ? 2 : 4);
  return name;
}

std::size_t count_capital_words(std::string_view text) {
  std::size_t count = 0;
  bool starts_word = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (starts_word && case_at(text, at) == LetterCase::Upper) ++count;
    starts_word = text[at] == ' ' || text[at] == '-' || text[at] == '\n';
  }
  return count;
}

/// "SA" and "plc" only so, or in capitals; "Inc" also as "INC".
bool is_spelled_as_legal_form(std::string_view written, std::string_view form) {
  const bool is_mixed = case_at(form, form.size() - 1) != LetterCase::Upper && case_at(form, 0) == LetterCase::Upper;
  return is_mixed ? case_at(written, 0) == LetterCase::Upper : same_letters(written, form);
}

/// True if the spelling, the article's language and its date leave this meaning open.
bool FieldReader::is_open(const NameEntry& entry, const WordRange& range) const {
  const bool is_legal_form = entry.rule == NameRule::LegalForm;  // at home in every language
  const bool is_in_language = entry.language.empty() || entry.language == "en" || entry.language == context_.language;
  if (!is_in_language && !is_legal_form) return false;
  if (context_.day < entry.from || context_.day >= entry.until) return false;
  const std::string_view written = view_.written(range);
  if (is_legal_form) return is_spelled_as_legal_form(written, entry.written);
  if (entry.written.find('&') != std::string_view::npos && entry.exact_case &&
      written.find('&') == std::string_view::npos)
    return false;  // "MS" is not "M&S"
  const bool has_possessive = ends_with_possessive(entry.written);
  if (has_possessive && !has_possessive_behind(range)) return false;
  const std::string_view letters = has_possessive ? without_possessive(entry.written) : entry.written;
  if (entry.exact_case) return same_letters(written, letters) || view_.tokens[range.first].among_capitals;
  if (entry.rule == NameRule::OrganizationExclusion) return view_.is_capital(range.end() - 1);
  if (entry.rule != NameRule::Organization) return true;
  return count_capital_words(written) >= count_capital_words(entry.written);
}

bool FieldReader::has_possessive_behind(const WordRange& range) const {
  return begins_with_possessive(view_.text.substr(view_.words[range.end() - 1].end));
}

bool has_apostrophe(std::string_view name) {
  return name.find('\'') != std::string_view::npos || name.find("\xE2\x80\x99") != std::string_view::npos;
}

/// " d'" between "Banca" and "Italia": what is elided is no word of the text, so it stands in the gap.
bool is_elision(std::string_view gap) {
  constexpr std::size_t max_elided = 5;  // "quell'"
  if (gap.empty() || (gap.front() != ' ' && gap.front() != '\n')) return false;
  gap.remove_prefix(1);
  const std::size_t letters = std::min(gap.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), gap.size());
  const std::string_view mark = gap.substr(letters);
  return letters > 0 && letters <= max_elided && (mark == "'" || mark == "\xE2\x80\x99");
}

bool FieldReader::is_one_phrase(const NameMatch& match) const {
  for (std::size_t i = match.first; i + 1 < match.first + match.count; ++i) {
    const std::string_view& name = match.entries.front().written;
    switch (view_.tokens[i].gap) {
      case Gap::Space:
      case Gap::Hyphen:
      case Gap::Ampersand:
      case Gap::Apostrophe:
      case Gap::Dot:
        continue;
      case Gap::Possessive:
        if (!has_apostrophe(name)) return false;
        continue;
      case Gap::Break: {
        const std::uint32_t end = view_.words[i].end;
        if (!has_apostrophe(name) || !is_elision(view_.text.substr(end, view_.words[i + 1].start - end))) return false;
        continue;
      }
      case Gap::Slash:
        if (name.find('/') == std::string_view::npos) return false;
        continue;
      case Gap::Comma:
        if (name.find(',') == std::string_view::npos) return false;
        continue;
      default:
        return false;
    }
  }
  return true;
}

}  // namespace

FieldView view_field(const schema::Gazetteer& gazetteer, MentionField field, std::string_view text,
                     const schema::Words& words, const ReadingContext& context) {
  FieldView view{field, text, words, read_tokens(text, words), {}, {}, {}, false, context.language};
  view.is_title_case = field == MentionField::Title && is_title_case(view.tokens, words);
  FieldReader(gazetteer, view, context).read();
  return view;
}

}  // namespace dateline::indexer::organizations
