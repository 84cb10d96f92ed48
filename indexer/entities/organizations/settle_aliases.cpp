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

/// The meanings whose country is the article's own, or those that only wanted a capital to be seen and have two words.
Candidate supported(const schema::Gazetteer& gazetteer, const ArticleView& article, const Candidate& candidate) {
  Candidate result = candidate;
  std::erase_if(result.meanings, [&](const NameEntry& meaning) {
    if (meaning.context != NameContext::Short) return true;
    const auto organization = gazetteer.organization(meaning.target);
    return !organization || organization->country.empty() || organization->country != article.home_country();
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
    const Candidate owned = supported(gazetteer, article, candidate);
    if (owned.meanings.empty()) continue;
    field.name(candidate.range, Rule::Alias, identities.identify(field.view, owned));
  }
}

}  // namespace dateline::indexer::organizations
