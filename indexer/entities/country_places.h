// SPDX-License-Identifier: GPL-3.0-or-later
// Where in an article does each of its countries stand?
#pragma once

#include "indexer/entities/about_features.h"
#include "indexer/entities/entities.h"

#include <span>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// A country of an article with its mentions and what the decision about it is made from.
struct PlacedCountry {
  std::string_view code;  // lives as long as the gazetteer and the input
  AboutFeatures features;
  std::vector<Mention> evidence;  // in order: dateline, title, text
};

/// The countries of an article and whether its dateline names one.
struct PlacedCountries {
  std::vector<PlacedCountry> countries;  // by code
  bool has_dateline = false;
};

/// What find_countries() knows before it decides. `organizations` as there.
[[nodiscard]] PlacedCountries place_countries(const schema::Gazetteer& gazetteer, const EntityInput& input,
                                              std::span<const OrganizationMention> organizations);

}  // namespace dateline::indexer
