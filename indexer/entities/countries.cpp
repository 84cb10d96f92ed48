// SPDX-License-Identifier: GPL-3.0-or-later
// Which countries is an article about?
#include "indexer/entities/country_places.h"
#include "indexer/entities/country_salience.h"
#include "indexer/entities/entities.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dateline::indexer {

std::vector<CountryMention> find_countries(const schema::Gazetteer& gazetteer, const EntityInput& input,
                                           std::span<const OrganizationMention> organizations) {
  PlacedCountries placed = place_countries(gazetteer, input, organizations);
  std::vector<CountryMention> countries;
  for (PlacedCountry& country : placed.countries) {
    const double score = salience(country.features, placed.has_dateline);
    countries.push_back(
        {std::string(country.code), score, is_about(score, placed.has_dateline), std::move(country.evidence)});
  }
  std::stable_sort(countries.begin(), countries.end(),
                   [](const CountryMention& a, const CountryMention& b) { return a.salience > b.salience; });
  return countries;
}

}  // namespace dateline::indexer
