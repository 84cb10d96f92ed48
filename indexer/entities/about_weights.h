// SPDX-License-Identifier: GPL-3.0-or-later
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

inline constexpr AboutWeights about_with_dateline = {
    -1.91,
    {
        4.83,  // Dateline
        1.52,  // Title
        -3.44,  // DatelineAndTitle
        0.68,  // Lead
        0.38,  // LeadAgain
        1.45,  // Mentions
        -1.03,  // FirstMention
        -0.14,  // ToMostNamed
        1.36,  // Alone
        -2.04,  // Places
        -1.83,  // Capitals
        -0.66,  // Demonyms
        -0.61,  // Abbreviations
        -2.64,  // Metonyms
        0.25,  // HomeInTitle
        0.30,  // HomeInLead
        -0.16,  // OtherHomes
        -0.16,  // OtherInTitle
        0.39,  // Listed
        0.22,  // Countries
    },
    0.47};

inline constexpr AboutWeights about_without_dateline = {
    -1.01,
    {
        0.00,  // Dateline
        0.48,  // Title
        0.00,  // DatelineAndTitle
        0.54,  // Lead
        0.14,  // LeadAgain
        1.36,  // Mentions
        -1.52,  // FirstMention
        0.40,  // ToMostNamed
        0.98,  // Alone
        -0.05,  // Places
        -1.01,  // Capitals
        -0.34,  // Demonyms
        0.09,  // Abbreviations
        -0.37,  // Metonyms
        0.70,  // HomeInTitle
        0.97,  // HomeInLead
        -0.55,  // OtherHomes
        -0.22,  // OtherInTitle
        0.31,  // Listed
        0.00,  // Countries
    },
    0.55};

}  // namespace dateline::indexer
