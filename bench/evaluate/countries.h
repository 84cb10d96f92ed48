// SPDX-License-Identifier: GPL-3.0-or-later
// How well does country recognition agree with the indexers of Reuters-21578?
#pragma once

#include <filesystem>

namespace dateline::bench {

struct CountriesOptions {
  std::filesystem::path gazetteer;
  std::filesystem::path tagger;
  std::filesystem::path corpus;
  bool even = false;           // the half on which rules are fitted, else the one that is reported
  bool fit = false;            // print the weights of the rule instead of judging it
  bool list_errors = false;    // a line for every story that is not exactly right
  bool hide_dateline = false;  // judge as if stories had none, as most archives do
};

/// Reads every story of one half that has a body and prints precision, recall and F1 of country.main against PLACES
/// (micro-averaged), the share of exact sets, F1 without the US, recall of any mention and the speed.
void evaluate_countries(const CountriesOptions& options);

/// Prints indexer/entities/about_weights.h as fitted on the stories with even NEWID, once with their datelines and once
/// without.
void fit_countries(const CountriesOptions& options);

}  // namespace dateline::bench
