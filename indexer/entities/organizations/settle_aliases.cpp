// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/settle_aliases.h"

#include <algorithm>
#include <optional>

namespace dateline::indexer::organizations {
namespace {

using schema::NameContext;
using schema::NameEntry;

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

/// The country that stands right in front, "" where there is none.
std::string_view owner_before(const FieldView& field, std::uint32_t first) {
  for (std::uint32_t count = 1; count <= std::min(first, 5U); ++count) {
    const Gap gap = field.tokens[first - 1].gap;
    if (field.labels[first - count].country_words != count || (gap != Gap::Space && gap != Gap::Possessive)) continue;
    return field.labels[first - count].country;
  }
  return {};
}

/// Of the meanings that want an owner those of the country in front, else of the article's own; the only one there is
/// needs none, if no country stands in front.
Candidate owned(const schema::Gazetteer& gazetteer, const ArticleView& article, const FieldView& field,
                const Candidate& candidate) {
  Candidate result = candidate;
  std::erase_if(result.meanings, [](const NameEntry& meaning) { return meaning.context != NameContext::Short; });
  const std::string_view owner = owner_before(field, candidate.range.first);
  if (result.meanings.size() == 1 && owner.empty()) return result;
  const std::string_view country = owner.empty() ? article.home_country() : owner;
  std::erase_if(result.meanings, [&](const NameEntry& meaning) {
    const auto organization = gazetteer.organization(meaning.target);
    return !organization || organization->country.empty() || organization->country != country;
  });
  return result;
}

}  // namespace

void settle_aliases(const schema::Gazetteer& gazetteer, const ArticleView& article, Identities& identities,
                    NamedField& field) {
  for (const Candidate& candidate : field.open) {
    if (!field.taken.is_free(candidate.range)) continue;
    if (const auto identity = named_otherwise(identities, candidate)) {
      field.name(candidate.range, Rule::Alias, *identity);
      continue;
    }
    const Candidate settled = owned(gazetteer, article, field.view, candidate);
    if (settled.meanings.empty()) continue;
    field.name(candidate.range, Rule::Alias, identities.identify(field.view, settled));
  }
}

}  // namespace dateline::indexer::organizations
