// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/home_countries.h"

#include <algorithm>

namespace dateline::indexer::organizations {

void HomeCountries::add_organization(std::string_view country) {
  if (!country.empty()) weights_[country] += 1;
}

double HomeCountries::weight_of(std::string_view country) const {
  const auto found = weights_.find(country);
  return found == weights_.end() ? 0 : found->second;
}

std::string_view HomeCountries::home() const {
  if (!dateline_country_.empty()) return dateline_country_;
  const std::vector<std::string_view> countries = by_weight();
  return countries.empty() ? std::string_view{} : countries.front();
}

std::vector<std::string_view> HomeCountries::by_weight() const {
  std::vector<std::string_view> countries;
  for (const auto& [country, weight] : weights_) countries.push_back(country);
  std::sort(countries.begin(), countries.end(), [&](std::string_view a, std::string_view b) {
    if ((a == dateline_country_) != (b == dateline_country_)) return a == dateline_country_;
    return weight_of(a) != weight_of(b) ? weight_of(a) > weight_of(b) : a < b;
  });
  return countries;
}

}  // namespace dateline::indexer::organizations
