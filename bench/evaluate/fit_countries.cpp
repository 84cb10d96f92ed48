// SPDX-License-Identifier: GPL-3.0-or-later
// How much should each feature count for an article to be about a country?
#include "bench/evaluate/countries.h"
#include "bench/evaluate/logistic_regression.h"
#include "bench/evaluate/reuters_entities.h"
#include "bench/evaluate/tally.h"
#include "indexer/entities/country_places.h"
#include "indexer/entities/tagger/model.h"

#include <array>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <string_view>

namespace dateline::bench {
namespace {

constexpr double ridge = 2;

/// The names in enum class AboutFeature, in its order.
constexpr std::array<std::string_view, indexer::about_feature_count> feature_names = {
    "Dateline",    "Title",         "DatelineAndTitle", "Lead",
    "LeadAgain",   "Mentions",      "FirstMention",     "Share",
    "ToMostNamed", "Alone",         "Places",           "Capitals",
    "Demonyms",    "Abbreviations", "Metonyms",         "HomeInTitle",
    "HomeInLead",  "OtherHomes",    "OtherInTitle",     "Listed",
    "Length"};

/// The countries found in a story.
struct StorySample {
  std::size_t first;  // observations [first, end)
  std::size_t end;
  std::size_t true_count;  // countries of PLACES, also those that were not found
};

struct Sample {
  std::vector<Observation> observations;
  std::vector<StorySample> stories;
};

Sample sample_of(const indexer::EntityTables& tables, const std::vector<ReutersStory>& stories, bool hide_dateline) {
  Sample sample;
  for (const ReutersStory& story : stories) {
    if (story.body.empty() || story.number % 2 != 0) continue;
    const ReutersEntities entities(story, hide_dateline);
    const auto input = entities.input();
    const auto truth = countries_of_places(story);
    const auto placed = indexer::place_countries(tables.gazetteer, input, indexer::find_organizations(tables, input));
    if (placed.has_dateline == hide_dateline) continue;
    const std::size_t first = sample.observations.size();
    for (const auto& country : placed.countries)
      sample.observations.push_back(
          {{country.features.begin(), country.features.end()}, truth.contains(std::string(country.code))});
    sample.stories.push_back({first, sample.observations.size(), truth.size()});
  }
  return sample;
}

double likely(const LogisticModel& model, const Observation& observation) {
  double score = model.bias;
  for (std::size_t i = 0; i < model.weights.size(); ++i) score += model.weights[i] * observation.features[i];
  return 1 / (1 + std::exp(-score));
}

/// F1 of claiming what is at least so likely, and the share of stories whose set is exactly right: both count.
double quality_at(const LogisticModel& model, const Sample& sample, double threshold) {
  std::size_t claimed = 0;
  std::size_t right = 0;
  std::size_t true_count = 0;
  std::size_t exact = 0;
  for (const StorySample& story : sample.stories) {
    const std::size_t claimed_before = claimed;
    const std::size_t right_before = right;
    for (std::size_t i = story.first; i < story.end; ++i)
      if (likely(model, sample.observations[i]) >= threshold) {
        ++claimed;
        right += sample.observations[i].is_true ? 1U : 0U;
      }
    true_count += story.true_count;
    exact += right - right_before == story.true_count && claimed - claimed_before == story.true_count ? 1U : 0U;
  }
  return Tally::share(2 * right, claimed + true_count) + Tally::share(exact, sample.stories.size());
}

double best_threshold(const LogisticModel& model, const Sample& sample) {
  int best = 50;
  double best_quality = 0;
  for (int percent = 40; percent <= 60; ++percent)
    if (const double quality = quality_at(model, sample, percent / 100.0); quality > best_quality) {
      best = percent;
      best_quality = quality;
    }
  return best / 100.0;
}

void print_weights(std::string_view name, const LogisticModel& model, double threshold) {
  std::cout << "inline constexpr AboutWeights " << name << " = {\n    " << model.bias << ",\n    {\n";
  for (std::size_t i = 0; i < model.weights.size(); ++i)
    std::cout << "        " << model.weights[i] << ",  // " << feature_names[i] << '\n';
  std::cout << "    },\n    " << threshold << "};\n";
}

constexpr std::string_view head = R"(// SPDX-License-Identifier: GPL-3.0-or-later
// How much does each feature count for an article to be about a country? Made by scripts/fit-country-weights.
#pragma once

#include "indexer/entities/about_features.h"

namespace dateline::indexer {

/// salience = 1 / (1 + exp(-(bias + sum of weight times feature))).
struct AboutWeights {
  double bias;
  AboutFeatures features;
  double threshold;  // the article is about the country from this salience on
};

)";

}  // namespace

void fit_countries(const CountriesOptions& options) {
  const schema::Gazetteer gazetteer(options.gazetteer);
  const indexer::tagger::Model tagger(options.tagger);
  const indexer::EntityTables tables(gazetteer, &tagger);
  const std::vector<ReutersStory> stories = read_reuters(options.corpus);
  std::cout << head << std::fixed << std::setprecision(2);
  const Sample datelined = sample_of(tables, stories, false);
  const LogisticModel with_dateline = fit_logistic(datelined.observations, ridge);
  print_weights("about_with_dateline", with_dateline, best_threshold(with_dateline, datelined));
  // The truth knows of the datelines that are hidden here, and so no best threshold.
  const Sample undatelined = sample_of(tables, stories, true);
  std::cout << '\n';
  print_weights("about_without_dateline", fit_logistic(undatelined.observations, ridge), 0.5);
  std::cout << "\n}  // namespace dateline::indexer\n";
}

}  // namespace dateline::bench
