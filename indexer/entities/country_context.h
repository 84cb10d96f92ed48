// SPDX-License-Identifier: GPL-3.0-or-later
// Which country does each candidate mean, given what stands around it?
#pragma once

#include "indexer/article.h"
#include "indexer/entities/country_candidates.h"

#include <span>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// Removes candidates inside a mention of an organization that does not speak for its country ("The Japan Times", but
/// not "Chinese Foreign Ministry"). Call before anything is settled.
void drop_nested(std::vector<CountryCandidate>& candidates, std::span<const OrganizationMention> organizations);

/// Notes what stands beside each candidate, and settles what that makes certain: "City, State", lists ("Egypt, Jordan
/// and Lebanon"), "in Jordan".
void read_neighbours(std::vector<CountryCandidate>& candidates, const CountryField& field);

/// Removes, over all fields, cities and weak names of places that are part of a longer name ("Houston Rockets"), places
/// behind a first name or a title ("Jack London") with their later short forms, and weak cities that no word places
/// ("in Mobile").
void drop_name_parts(std::vector<CountryCandidate>& candidates);

/// Settles every candidate of all fields and removes those without a country: a weak meaning needs a name of the same
/// country that needs nothing, or the dateline. Of a country's, a region's and a city's name the one with most such
/// support is meant, of several cities the largest; `dateline_code` may be "".
void settle_meanings(std::vector<CountryCandidate>& candidates, std::string_view dateline_code);

}  // namespace dateline::indexer
