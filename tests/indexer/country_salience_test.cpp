// SPDX-License-Identifier: GPL-3.0-or-later
// What do the places and numbers of a country's mentions say about what an article is about?
#include "indexer/entities/country_salience.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("salience rises with each place where a country is named", "[indexer][countries][salience]") {
  indexer::ArticleCounts article{.countries = 2, .most_mentions = 6};
  const auto salience = [&](const indexer::MentionCounts& counts, bool has_dateline) {
    return indexer::salience(indexer::about_features(counts, article), has_dateline);
  };
  for (const bool has_dateline : {true, false}) {
    const double once = salience({.body = 1, .first_word = 200}, has_dateline);
    const double early = salience({.lead = 1, .first_word = 10}, has_dateline);
    const double often = salience({.lead = 1, .body = 5, .first_word = 10}, has_dateline);
    const double in_title = salience({.title = 1, .lead = 1, .body = 4, .first_word = 10}, has_dateline);
    CHECK(once < early);
    CHECK(early < often);
    CHECK(often < in_title);
    CHECK(once > 0);
    CHECK(in_title < 1);
    CHECK_FALSE(indexer::is_about(once, has_dateline));
    CHECK(indexer::is_about(in_title, has_dateline));
  }
  CHECK(indexer::is_about(salience({.dateline = true}, true), true));
}

TEST_CASE("features of a country come from its counts and from the article's", "[indexer][countries][salience]") {
  using indexer::AboutFeature;
  const auto at = [](const indexer::AboutFeatures& features, AboutFeature feature) {
    return features[static_cast<std::size_t>(feature)];
  };
  const auto features =
      indexer::about_features({.title = 1, .lead = 2, .body = 1, .first_word = 0, .capitals = 1, .homes_in_title = 1},
                              {.countries = 2, .in_title = 1, .most_mentions = 8, .homes = 1});
  CHECK(at(features, AboutFeature::Title) == 1);
  CHECK(at(features, AboutFeature::LeadAgain) == 1);
  CHECK(at(features, AboutFeature::FirstMention) == 0);
  CHECK(at(features, AboutFeature::ToMostNamed) == Approx(0.5));
  CHECK(at(features, AboutFeature::Capitals) == Approx(0.25));
  CHECK(at(features, AboutFeature::OtherInTitle) == 0);
  CHECK(at(features, AboutFeature::OtherHomes) == 0);
  CHECK(at(features, AboutFeature::HomeInTitle) == 1);
  CHECK(at(indexer::about_features({}, {}), AboutFeature::FirstMention) == 1);
}
