// SPDX-License-Identifier: GPL-3.0-or-later
// How much should each feature count for an article to be about a country?
#include "bench/evaluate/countries.h"
#include "bench/evaluate/logistic_regression.h"
#include "bench/evaluate/reuters_entities.h"
#include "bench/evaluate/tally.h"
#include "indexer/entities/country_places.h"

#include <array>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::bench {
namespace {

constexpr double ridge = 2;

/// The truth knows of the datelines that are hidden, and so no best threshold. At 0.5 pages of 2001 to 2020, which are
/// longer, were about countries that they name once or twice.
constexpr double threshold_without_dateline = 0.55;

/// The names in enum class AboutFeature, in its order.
constexpr std::array<std::string_view, indexer::about_feature_count> feature_names = {
    "Dateline",    "Title",      "DatelineAndTitle", "Lead",         "LeadAgain", "Mentions",      "FirstMention",
    "ToMostNamed", "Alone",      "Places",           "Capitals",     "Demonyms",  "Abbreviations", "Metonyms",
    "HomeInTitle", "HomeInLead", "OtherHomes",       "OtherInTitle", "Listed",    "Countries"};

/// The countries found in a story.
struct StorySample {
  std::size_t first;  // observations [first, first + codes.size())
  std::vector<std::string> codes;
  std::set<std::string> truth;  // PLACES, also those that were not found
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
    const auto placed = indexer::place_countries(tables.gazetteer, input, indexer::find_organizations(tables, input));
    if (placed.has_dateline == hide_dateline) continue;
    StorySample found{sample.observations.size(), {}, countries_of_places(story)};
    for (const auto& country : placed.countries) {
      found.codes.emplace_back(country.code);
      sample.observations.push_back(
          {{country.features.begin(), country.features.end()}, found.truth.contains(found.codes.back())});
    }
    sample.stories.push_back(std::move(found));
  }
  return sample;
}

double likely(const LogisticModel& model, const Observation& observation) {
  double score = model.bias;
  for (std::size_t i = 0; i < model.weights.size(); ++i) score += model.weights[i] * observation.features[i];
  return 1 / (1 + std::exp(-score));
}

/// F1 and the share of exact sets, summed: whether each country is right, and whether all are.
double quality_at(const LogisticModel& model, const Sample& sample, double threshold) {
  Tally all;
  std::size_t exact = 0;
  for (const StorySample& story : sample.stories) {
    std::set<std::string> main;
    for (std::size_t i = 0; i < story.codes.size(); ++i)
      if (likely(model, sample.observations[story.first + i]) >= threshold) main.insert(story.codes[i]);
    all.add(main, story.truth);
    exact += main == story.truth ? 1U : 0U;
  }
  return all.f1() + Tally::share(exact, sample.stories.size());
}

/// The middle of the best plateau: single percents go up and down by chance.
double best_threshold(const LogisticModel& model, const Sample& sample) {
  constexpr int lowest = 35;
  constexpr int highest = 65;
  constexpr int window = 7;
  std::vector<double> qualities;
  for (int percent = lowest; percent <= highest; ++percent)
    qualities.push_back(quality_at(model, sample, percent / 100.0));
  std::size_t best = 0;
  double best_sum = 0;
  for (std::size_t i = 0; i + window <= qualities.size(); ++i) {
    const auto first = qualities.begin() + static_cast<std::ptrdiff_t>(i);
    if (const double sum = std::accumulate(first, first + window, 0.0); sum > best_sum) {
      best = i;
      best_sum = sum;
    }
  }
  return (lowest + window / 2 + static_cast<int>(best)) / 100.0;
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

// clang-format off
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
  // Without the tagger: the weights are not to move whenever it learns more.
  const indexer::EntityTables tables(gazetteer);
  const std::vector<ReutersStory> stories = read_reuters(options.corpus);
  std::cout << head << std::fixed << std::setprecision(2);
  const Sample datelined = sample_of(tables, stories, false);
  const LogisticModel with_dateline = fit_logistic(datelined.observations, ridge);
  print_weights("about_with_dateline", with_dateline, best_threshold(with_dateline, datelined));
  const Sample undatelined = sample_of(tables, stories, true);
  std::cout << '\n';
  print_weights("about_without_dateline", fit_logistic(undatelined.observations, ridge), threshold_without_dateline);
  std::cout << "\n}  // namespace dateline::indexer\n";
}

}  // namespace dateline::bench
