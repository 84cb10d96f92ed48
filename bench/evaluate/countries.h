// SPDX-License-Identifier: GPL-3.0-or-later
// How well does country recognition agree with the indexers of Reuters-21578?
#pragma once

#include <filesystem>

namespace dateline::bench {

struct CountriesOptions {
  std::filesystem::path gazetteer;
  std::filesystem::path corpus;
  bool even = false;           // the half on which rules are fitted, else the one that is reported
  bool list_errors = false;    // a line for every story that is not exactly right
  bool hide_dateline = false;  // judge as if stories had none, as most archives do
};

/// Reads every story of one half that has a body and prints precision, recall and F1 of country.main against PLACES
/// (micro-averaged), the share of exact sets, F1 without the US, recall of any mention and the speed.
void evaluate_countries(const CountriesOptions& options);

}  // namespace dateline::bench
