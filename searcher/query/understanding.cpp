// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/understanding.h"

#include "schema/stemming.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::searcher {

using schema::NameContext;
using schema::NameEntry;
using schema::NameMatch;
using schema::NameRule;

namespace {

bool is_ours(const NameEntry& entry) {
  return entry.language.empty() || entry.language == "en";
}

/// How near a kind of name is to what a query means by it; lower is nearer, nullopt for kinds that never count.
std::optional<int> country_tier(const NameEntry& entry) {
  // Names that need support in an article have none in a query: they count only where the tables say that they may
  // weigh (Georgia), not where they are mostly something else (Pole, Wall Street).
  if (entry.context != NameContext::None && !entry.ambiguous_in_queries) return std::nullopt;
  // A country's name in another language that is a common word here ("laws") is that word.
  if (entry.rule == NameRule::Name && entry.ambiguous_in_queries && !is_ours(entry)) return std::nullopt;
  constexpr int foreign = 3;
  switch (entry.rule) {
    case NameRule::Name:
    case NameRule::OfficialName:
      return is_ours(entry) ? 0 : foreign;
    case NameRule::Abbreviation:
    case NameRule::FormerName:
    case NameRule::Demonym:
      return is_ours(entry) ? 1 : foreign + 1;
    case NameRule::Capital:
      return is_ours(entry) ? 2 : foreign + 2;
    default:
      return std::nullopt;
  }
}

// Codes that are everyday abbreviations are left alone; those of US states and the like weigh, but never widen.
constexpr std::array<std::string_view, 10> never_codes{"AC", "AD", "AI", "BC", "IQ", "PM", "PR", "PS", "TV", "VC"};
constexpr std::array<std::string_view, 30> shared_codes{"AG", "AL", "AR", "AZ", "CA", "CC", "CD", "CO", "DE", "GA",
                                                        "GB", "GP", "ID", "IL", "IN", "KY", "LA", "MA", "MC", "MD",
                                                        "ME", "MN", "MO", "MS", "MT", "NC", "NE", "PA", "SC", "VA"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

/// The words of one run, and at which of them a piece begins or ends. The pieces are cut as a text of their own, so
/// that nothing that was typed between them counts.
class NameFinder::Scan {
public:
  Scan(std::string_view text, std::span<const Span> run) : run_(run) {
    for (const Span& piece : run) {
      starts_.push_back(joined_.size());
      joined_.append(text.substr(piece.start, piece.end - piece.start)).append(" ");
    }
    schema::split_words(joined_, "und", words_);
    for (std::size_t i = 0, piece = 0; i < words_.size(); ++i) {
      while (piece + 1 < run.size() && words_[i].start >= starts_[piece + 1]) ++piece;
      pieces_.push_back(piece);
    }
  }

  [[nodiscard]] const schema::Words& words() const noexcept { return words_; }
  [[nodiscard]] std::size_t piece_of(std::size_t word) const { return pieces_[word]; }
  [[nodiscard]] bool begins_piece(std::size_t word) const { return word == 0 || pieces_[word - 1] != pieces_[word]; }
  [[nodiscard]] bool ends_piece(std::size_t word) const {
    return word + 1 == words_.size() || pieces_[word + 1] != pieces_[word];
  }
  /// True if a run of characters may be cut behind `word`: at least two of them follow, so that no particle is left.
  [[nodiscard]] bool may_cut(std::size_t word) const {
    const bool runs_on = words_[word].joins_next && word + 2 < words_.size() && words_[word + 1].joins_next;
    return runs_on && pieces_[word + 2] == pieces_[word];
  }
  /// Where the words stand in the query.
  [[nodiscard]] Span span(std::size_t first, std::size_t last) const {
    const std::size_t start = begins_piece(first) ? run_[pieces_[first]].start : in_query(first, words_[first].start);
    return {start, ends_piece(last) ? run_[pieces_[last]].end : in_query(last, words_[last].end)};
  }
  [[nodiscard]] std::string_view typed(std::size_t first, std::size_t last) const {
    return std::string_view(joined_).substr(words_[first].start, words_[last].end - words_[first].start);
  }

private:
  [[nodiscard]] std::size_t in_query(std::size_t word, std::size_t offset) const {
    return run_[pieces_[word]].start + (offset - starts_[pieces_[word]]);
  }

  std::span<const Span> run_;
  std::string joined_;
  std::vector<std::size_t> starts_;  // of the pieces in joined_
  schema::Words words_;
  std::vector<std::size_t> pieces_;  // of each word
};

namespace {

/// "u.s.", "dprk", "кндр": typed small because nobody likes capitals, and yet no word of any language. Not "car" or
/// "us": an abbreviation of few letters needs its dots.
bool is_plain_abbreviation(const NameEntry& entry, std::string_view typed) {
  constexpr std::size_t telling_letters = 4;
  if (entry.rule != schema::NameRule::Abbreviation) return false;
  const std::size_t dot = typed.find('.');
  const bool dotted = dot != std::string_view::npos && dot + 1 < typed.size();
  return dotted || schema::count_letters_and_digits(typed) >= telling_letters;
}

}  // namespace

bool NameFinder::is_usable(const NameEntry& entry, std::string_view typed, std::size_t words) const {
  if (today_ < entry.from || today_ >= entry.until) return false;
  if (words > 1) return true;
  // Short names of other languages look like codes and abbreviations (RU is the United Kingdom in Spanish), unless
  // their letters tell.
  constexpr std::size_t min_foreign_letters = 4;
  const bool is_ascii =
      std::all_of(typed.begin(), typed.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const bool letters_tell = typed == entry.written && !is_ascii;
  if (!is_ours(entry) && !letters_tell && schema::count_letters_and_digits(typed) < min_foreign_letters) return false;
  // A single word that is a name only as written ("Turkey", "US", "WHO"): the case of the query must tell.
  const bool case_tells = letters_ == QueryCase::Mixed || letters_ == QueryCase::None;
  return !entry.exact_case || (typed == entry.written && case_tells) || is_plain_abbreviation(entry, typed);
}

FoundName NameFinder::country_name(const schema::Country& country) const {
  FoundName name;
  name.field = ValueField::Country;
  name.value = country.code;
  name.label = country.name;
  name.also = predecessors_of(country.code);
  name.widens = true;
  return name;
}

std::vector<std::string> NameFinder::predecessors_of(std::string_view code) const {
  std::vector<std::string> codes;
  for (const schema::Country& former : gazetteer_.countries()) {
    if (former.kind == schema::CountryKind::Former && former.successor == code) codes.emplace_back(former.code);
  }
  return codes;
}

std::optional<FoundName> NameFinder::country_in(const std::vector<NameEntry>& usable) const {
  std::optional<int> nearest;
  const NameEntry* chosen = nullptr;
  bool ambiguous = false;
  for (const NameEntry& entry : usable) {
    const std::optional<int> tier = country_tier(entry);
    if (!tier || (nearest && *tier > *nearest)) continue;
    ambiguous = nearest && *tier == *nearest && (ambiguous || entry.target != chosen->target);
    nearest = tier;
    chosen = &entry;
  }
  if (chosen == nullptr || ambiguous) return std::nullopt;
  const auto country = gazetteer_.country(chosen->target);
  if (!country) return std::nullopt;
  FoundName name = country_name(*country);
  name.widens = !chosen->ambiguous_in_queries;
  return name;
}

std::optional<FoundName> NameFinder::organization_in(const std::vector<NameEntry>& usable) const {
  std::string_view target;
  for (const NameEntry& entry : usable) {
    if (entry.rule != NameRule::Organization || entry.context != NameContext::None) continue;
    if (!target.empty() && target != entry.target) return std::nullopt;
    target = entry.target;
  }
  const auto organization = target.empty() ? std::nullopt : gazetteer_.organization(target);
  if (!organization) return std::nullopt;
  FoundName name;
  name.field = ValueField::Organization;
  name.value = organization->id;
  name.label = organization->name;
  name.widens = true;
  return name;
}

/// nullopt if no entry counts as it was typed: a shorter match may.
std::optional<NameFinder::Meaning> NameFinder::meaning_of(const NameMatch& match, std::string_view typed) const {
  std::vector<NameEntry> usable;
  for (const NameEntry& entry : match.entries) {
    if (is_usable(entry, typed, match.count)) usable.push_back(entry);
  }
  if (usable.empty()) return std::nullopt;
  const auto excludes = [&](std::string_view code) {
    return std::any_of(usable.begin(), usable.end(), [&](const NameEntry& entry) {
      return entry.rule == NameRule::CountryExclusion && (entry.target == "*" || entry.target == code);
    });
  };
  if (auto country = country_in(usable); country && !excludes(country->value)) return Meaning{std::move(country)};
  return Meaning{organization_in(usable)};
}

std::optional<FoundName> NameFinder::country_of_code(std::string_view typed) const {
  const bool is_code =
      typed.size() == 2 && std::all_of(typed.begin(), typed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!is_code || letters_ != QueryCase::Mixed || holds(never_codes, typed)) return std::nullopt;
  if (schema::is_stop_word(lower_ascii(typed), "en")) return std::nullopt;
  const auto country = gazetteer_.country(typed);
  if (!country) return std::nullopt;
  FoundName name = country_name(*country);
  name.widens = !holds(shared_codes, typed);
  return name;
}

std::vector<FoundName> NameFinder::find(std::string_view text, std::span<const Span> run) const {
  const Scan words(text, run);
  std::vector<FoundName> names;
  std::vector<NameMatch> matches;
  bool behind_name = false;
  for (std::size_t i = 0; i < words.words().size();) {
    std::size_t count = 1;
    std::optional<FoundName> name;
    bool has_meaning = false;
    matches.clear();
    if (words.begins_piece(i) || behind_name) gazetteer_.matches_at(words.words(), i, matches);
    for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
      const std::size_t last = i + match->count - 1;
      if (!words.ends_piece(last) && !words.may_cut(last)) continue;
      auto meaning = meaning_of(*match, words.typed(i, last));
      if (!meaning) continue;
      has_meaning = true;
      name = std::move(meaning->name);
      count = match->count;
      break;
    }
    if (!has_meaning && words.begins_piece(i) && words.ends_piece(i)) name = country_of_code(words.typed(i, i));
    const std::size_t last = i + count - 1;
    behind_name = name && !words.ends_piece(last);
    if (name) {
      name->first = words.piece_of(i);
      name->count = words.piece_of(last) - name->first + 1;
      name->text = words.span(i, last);
      names.push_back(std::move(*name));
    }
    i += count;
  }
  return names;
}

}  // namespace dateline::searcher
