// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/settle_aliases.h"

#include <algorithm>
#include <optional>
#include <string>

#include "indexer/entities/organizations/organization_key.h"

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

std::optional<std::size_t> by_owner(const schema::Gazetteer& gazetteer, const ArticleView& article,
                                    Identities& identities, const FieldView& field, const Candidate& candidate) {
  Candidate settled = candidate;
  const std::string_view owner = owner_before(field, candidate.range.first);
  keep_owned(gazetteer, owner, article.home_country(), settled.meanings);
  if (candidate.meanings.front().context != NameContext::Short) return std::nullopt;
  const std::string words = organization_key(field, candidate.range, {});
  if (auto claimed = identities.find_owned(owner.empty() ? article.home_country() : owner, words))
    return identities.add_known(*claimed);
  if (settled.meanings.empty()) return std::nullopt;
  return identities.identify(field, settled);
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
    if (const auto identity = by_owner(gazetteer, article, identities, field.view, candidate))
      field.name(candidate.range, Rule::Alias, *identity);
  }
}

}  // namespace dateline::indexer::organizations
