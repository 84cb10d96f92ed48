// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/settle_aliases.h"

#include "indexer/entities/organizations/closed_words.h"
#include "indexer/entities/organizations/organization_key.h"
#include "indexer/entities/organizations/owner_behind.h"
#include "indexer/entities/organizations/trade_words.h"

#include <algorithm>
#include <optional>
#include <string>

namespace dateline::indexer::organizations {
namespace {

using schema::NameContext;
using schema::NameEntry;

constexpr int min_support = 3;
constexpr int min_support_of_acronym = 5;
constexpr float max_probability_of_alias = 0.9F;  // which of its meanings is a guess

/// The one meaning that the article names otherwise.
std::optional<std::size_t> named_otherwise(const Identities& identities, const Candidate& candidate) {
  std::optional<std::size_t> found;
  for (const NameEntry& meaning : candidate.meanings) {
    const auto identity = identities.find(meaning.target);
    if (!identity || identity == found) continue;
    if (found) return std::nullopt;
    found = identity;
  }
  return found;
}

/// The country that stands right in front or behind ("of Peru", "in Lima"), "" where there is none.
std::string_view owner_beside(const FieldView& field, const WordRange& range) {
  const std::uint32_t first = range.first;
  for (std::uint32_t count = 1; count <= std::min(first, 5U); ++count) {
    const Gap gap = field.tokens[first - 1].gap;
    if (field.labels[first - count].country_words != count || (gap != Gap::Space && gap != Gap::Possessive)) continue;
    return field.labels[first - count].country;
  }
  const WordRange behind = country_behind(field, range.end() - 1);
  return behind.count > 0 ? field.labels[behind.first].country : seat_behind(field, range.end() - 1);
}

/// Keeps of the meanings that want an owner those of the country in front, else of the article's own. The only one that
/// there is needs no owner, unless a country claims the name for itself.
void keep_owned(const schema::Gazetteer& gazetteer, std::string_view owner, std::string_view home,
                std::vector<NameEntry>& meanings) {
  std::erase_if(meanings, [](const NameEntry& meaning) { return meaning.context != NameContext::Short; });
  if (meanings.size() == 1 && owner.empty()) return;
  const std::string_view country = owner.empty() ? home : owner;
  std::erase_if(meanings, [&](const NameEntry& meaning) {
    const auto organization = gazetteer.organization(meaning.target);
    return !organization || organization->country.empty() || organization->country != country;
  });
}

/// "de-interior-ministry": another country may have one too, which the tables need not know.
bool is_body_of_country(const schema::Gazetteer& gazetteer, const std::vector<NameEntry>& meanings) {
  return std::all_of(meanings.begin(), meanings.end(), [&](const NameEntry& meaning) {
    const auto organization = gazetteer.organization(meaning.target);
    return organization && !slug_in_country(*organization).empty();
  });
}

std::optional<std::size_t> by_owner(const schema::Gazetteer& gazetteer, Identities& identities, const FieldView& field,
                                    const Candidate& candidate) {
  Candidate settled = candidate;
  const std::string_view owner = owner_beside(field, candidate.range);
  keep_owned(gazetteer, owner, identities.home_countries().home(), settled.meanings);
  if (candidate.meanings.front().context != NameContext::Short) return std::nullopt;
  const std::string words = organization_key(field, candidate.range, {});
  if (auto claimed = identities.find_owned(owner.empty() ? identities.home_countries().home() : owner, words))
    return identities.add_known(*claimed);
  settled.owner = owner;
  if (settled.meanings.empty() && !owner.empty() && is_body_of_country(gazetteer, candidate.meanings))
    settled.meanings = candidate.meanings;
  if (settled.meanings.empty()) return std::nullopt;
  return identities.identify(field, settled);
}

bool is_part_of_run(const FieldView& field, const WordRange& range) {
  const auto is_name = [&](std::uint32_t i) {
    return field.is_capital(i) && !field.labels[i].in_place && !is_function_word(field.folded(i)) &&
           !is_person_title(field.folded(i));
  };
  const std::uint32_t last = range.end() - 1;
  const bool follows = range.first > 0 && field.tokens[range.first - 1].gap == Gap::Space && is_name(range.first - 1) &&
                       !field.tokens[range.first - 1].starts_sentence;
  return follows || (range.end() < field.size() && field.tokens[last].gap == Gap::Space && is_name(range.end()));
}

/// Whether the capital of the name can be trusted to mean a name at all.
bool shows_name(const ArticleView& article, const FieldView& field, const WordRange& range) {
  const Token& token = field.tokens[range.first];
  if (field.is_title_case || token.among_capitals || is_part_of_run(field, range)) return false;
  return !token.starts_sentence || !article.is_common(field.folded(range.first));
}

/// "Amazon" in an article on the Amazon rainforest.
bool names_place(const ArticleView& article, std::string_view word) {
  const auto begins_place = [&](const FieldView& field) {
    return std::any_of(field.exclusions.begin(), field.exclusions.end(), [&](const Exclusion& phrase) {
      return phrase.is_place && phrase.range.count > 1 && field.folded(phrase.range.first) == word;
    });
  };
  return begins_place(article.title()) || begins_place(article.text());
}

/// How much speaks for a meaning: words of its trade, and its country.
int support_for(const ArticleView& article, const HomeCountries& countries, const schema::Organization& organization) {
  const int trade = std::min(count_trade_words(article, organization.type), 4);
  if (trade == 0) return 0;
  return trade + (countries.weight_of(organization.country) > 0 ? 1 : 0) +
         (countries.home() == organization.country ? 1 : 0);
}

/// The meaning that the article's other words speak for, if they do so clearly.
std::optional<std::size_t> by_trade(const schema::Gazetteer& gazetteer, const ArticleView& article,
                                    Identities& identities, const FieldView& field, const Candidate& candidate) {
  if (!shows_name(article, field, candidate.range)) return std::nullopt;
  if (candidate.range.count == 1 && names_place(article, field.folded(candidate.range.first))) return std::nullopt;
  const bool is_acronym = field.tokens[candidate.range.first].spelling == Spelling::Capitals;
  int most = is_acronym ? min_support_of_acronym - 1 : min_support - 1;
  std::optional<schema::Organization> best;
  for (const NameEntry& meaning : candidate.meanings) {
    const auto organization = gazetteer.organization(meaning.target);
    if (!organization || meaning.context != NameContext::Long) continue;
    const int support = support_for(article, identities.home_countries(), *organization);
    if (support == most && best && best->id != organization->id) best.reset();
    if (support <= most) continue;
    most = support;
    best = organization;
  }
  if (!best) return std::nullopt;
  const std::size_t identity = identities.add_known(*best);
  identities.raise_confidence(identity, Confidence::Medium);
  return identity;
}

/// An acronym that the article has no tie to: "PAC" without South Africa is a committee.
bool is_foreign(const schema::Gazetteer& gazetteer, const HomeCountries& countries, const Candidate& candidate) {
  return std::none_of(candidate.meanings.begin(), candidate.meanings.end(), [&](const NameEntry& meaning) {
    const auto organization = gazetteer.organization(meaning.target);
    return organization && (organization->country.empty() || countries.weight_of(organization->country) > 0);
  });
}

/// The tagger takes it for an organization, whatever else it may be: the first meaning that the article's countries
/// fit.
std::optional<std::size_t> by_tagger(const schema::Gazetteer& gazetteer, Identities& identities, const FieldView& field,
                                     const Candidate& candidate) {
  const bool is_acronym = field.tokens[candidate.range.first].spelling == Spelling::Capitals;
  const bool is_shared = candidate.meanings.size() > 1;  // "Liberals"
  if ((is_acronym || is_shared) && is_foreign(gazetteer, identities.home_countries(), candidate)) return std::nullopt;
  Candidate tagged{candidate.range, Rule::Tagger};
  tagged.meanings = candidate.meanings;
  tagged.probability = std::min(candidate.probability, max_probability_of_alias);
  return identities.identify(field, tagged);
}

}  // namespace

void settle_aliases(const schema::Gazetteer& gazetteer, const ArticleView& article, Identities& identities,
                    NamedField& field) {
  for (const Candidate& candidate : field.open) {
    if (!field.taken.is_free(candidate.range)) continue;
    if (const auto identity = named_otherwise(identities, candidate)) {
      field.name({candidate.range, Rule::Alias, *identity, candidate.has_possessive});
      continue;
    }
    auto identity = by_owner(gazetteer, identities, field.view, candidate);
    if (!identity) identity = by_trade(gazetteer, article, identities, field.view, candidate);
    if (!identity && candidate.probability > 0) identity = by_tagger(gazetteer, identities, field.view, candidate);
    if (identity) field.name({candidate.range, Rule::Alias, *identity, candidate.has_possessive});
  }
}

}  // namespace dateline::indexer::organizations
