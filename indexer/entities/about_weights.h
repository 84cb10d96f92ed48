// SPDX-License-Identifier: GPL-3.0-or-later
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

inline constexpr AboutWeights about_with_dateline = {
    -0.91,
    {
        4.70,  // Dateline
        1.55,  // Title
        -3.25,  // DatelineAndTitle
        0.64,  // Lead
        0.31,  // LeadAgain
        1.70,  // Mentions
        -0.85,  // FirstMention
        -0.71,  // Share
        0.05,  // ToMostNamed
        1.32,  // Alone
        -1.88,  // Places
        -1.81,  // Capitals
        -0.62,  // Demonyms
        -0.57,  // Abbreviations
        -2.37,  // Metonyms
        0.23,  // HomeInTitle
        0.37,  // HomeInLead
        -0.16,  // OtherHomes
        -0.23,  // OtherInTitle
        0.36,  // Listed
        0.18,  // Countries
        -1.32,  // Length
    },
    0.45};

inline constexpr AboutWeights about_without_dateline = {
    -1.70,
    {
        0.00,  // Dateline
        0.41,  // Title
        0.00,  // DatelineAndTitle
        0.54,  // Lead
        0.16,  // LeadAgain
        1.17,  // Mentions
        -1.70,  // FirstMention
        0.85,  // Share
        0.26,  // ToMostNamed
        0.65,  // Alone
        -0.04,  // Places
        -0.99,  // Capitals
        -0.34,  // Demonyms
        0.09,  // Abbreviations
        -0.42,  // Metonyms
        0.71,  // HomeInTitle
        0.94,  // HomeInLead
        -0.55,  // OtherHomes
        -0.15,  // OtherInTitle
        0.34,  // Listed
        0.10,  // Countries
        0.75,  // Length
    },
    0.55};

}  // namespace dateline::indexer
