// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/similar/telling_terms.h"

#include "schema/character_classes.h"
#include "schema/fields.h"
#include "schema/stemming.h"
#include "searcher/index/visible_frequency.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::searcher {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

/// Two characters of a run: they stand for its words, one alone for too much.
bool is_bigram(std::string_view term) {
  if (term.empty() || static_cast<unsigned char>(term.front()) < 0x80) return false;
  const schema::CharacterAt first = schema::character_at(term, 0);
  if (first.end >= term.size()) return false;
  const schema::CharacterAt second = schema::character_at(term, first.end);
  return second.end == term.size() && schema::is_run_of_characters(first.character.kind) &&
         schema::is_run_of_characters(second.character.kind);
}

std::vector<std::string> characters_of(std::string_view bigram) {
  const std::size_t second = schema::character_at(bigram, 0).end;
  return {std::string(bigram.substr(0, second)), std::string(bigram.substr(second))};
}

/// A country code: ASCII letters.
std::string upper_case(std::string_view code) {
  std::string upper(code);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

enum class Kind { Stem, Bigram, Country, Organization };

/// nullopt for terms of other fields and for exact forms, whose stems are there as well.
std::optional<Kind> kind_of(std::string_view term) {
  if (term.starts_with(schema::stem_prefix)) {
    return term.size() > 2 && !is_capital(term[1]) ? std::optional(Kind::Stem) : std::nullopt;
  }
  // Values are in lower case, so no longer prefix can be meant.
  const auto is_value = [&](std::string_view prefix) {
    return term.size() > prefix.size() && term.starts_with(prefix) && !is_capital(term[prefix.size()]);
  };
  if (is_value(schema::country_prefix)) return Kind::Country;
  if (is_value(schema::organization_prefix)) return Kind::Organization;
  return is_bigram(term) ? std::optional(Kind::Bigram) : std::nullopt;
}

std::string_view stem_of(std::string_view term) {
  return term.substr(schema::stem_prefix.size());
}

/// What stands in more articles than that tells one from none.
double most_holders(double articles) {
  constexpr double most_share = 0.25;
  constexpr double of_few = 0.5;  // an archive of a few articles may be about one thing alone
  constexpr double few = 100;
  return articles * (articles <= few ? of_few : most_share);
}

/// log of how rare a term is; 0 where it tells nothing.
double rarity(const OpenIndex& index, const std::string& term) {
  const auto articles = static_cast<double>(index.database.get_doccount() - index.hidden.size());
  const auto holders = static_cast<double>(visible_frequency(index, term));
  return holders < 2 || holders > most_holders(articles) ? 0 : std::log(articles / holders);
}

struct Candidate {
  TellingTerm telling;
  double tells;  // tf-idf
};

bool tells_more(const Candidate& a, const Candidate& b) {
  return a.tells != b.tells ? a.tells > b.tells : a.telling.term < b.telling.term;
}

}  // namespace

// Rarity chooses the terms and does not weigh them: BM25 weighs by it once more, and twice is too much (measured on
// Reuters-21578: 67 of 100 neighbours about the same, not 71). Nor does it help to weigh the title's words more.
std::vector<TellingTerm> telling_terms(const OpenIndex& index, Docid docid, std::string_view language) {
  const Xapian::Database& database = index.database;
  std::vector<Candidate> candidates;
  for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term) {
    const std::optional<Kind> kind = kind_of(*term);
    if (!kind || (*kind == Kind::Stem && schema::is_stop_word(stem_of(*term), language))) continue;
    const double occurrences = std::max(1.0, static_cast<double>(term.get_wdf()));
    const double tells = occurrences * rarity(index, *term);
    if (tells > 0) candidates.push_back({{*term, occurrences}, tells});
  }
  const std::size_t kept = std::min(candidates.size(), max_telling_terms);
  const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(kept);
  std::partial_sort(candidates.begin(), end, candidates.end(), tells_more);
  std::vector<TellingTerm> terms;
  for (auto candidate = candidates.begin(); candidate != end; ++candidate) {
    terms.push_back(std::move(candidate->telling));
  }
  return terms;
}

std::string name_of(const TellingTerm& term) {
  const std::string_view text = term.term;
  switch (kind_of(text).value_or(Kind::Bigram)) {
    case Kind::Stem:
      return std::string(stem_of(text));
    case Kind::Country:
      return "country:" + upper_case(text.substr(schema::country_prefix.size()));
    case Kind::Organization:
      return "org:" + std::string(text.substr(schema::organization_prefix.size()));
    case Kind::Bigram:
      break;
  }
  return term.term;
}

void show_telling_terms(const std::vector<TellingTerm>& terms, SnippetTerms& shown) {
  for (const TellingTerm& term : terms) {
    const std::string_view text = term.term;
    if (kind_of(text) == Kind::Stem) shown.stems.emplace(stem_of(text));
    if (kind_of(text) == Kind::Bigram) shown.phrases.push_back(characters_of(text));
  }
}

}  // namespace dateline::searcher
