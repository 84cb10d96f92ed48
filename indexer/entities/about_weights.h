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
    -0.77,
    {
        4.63,  // Dateline
        1.54,  // Title
        -3.19,  // DatelineAndTitle
        0.62,  // Lead
        0.30,  // LeadAgain
        1.69,  // Mentions
        -0.86,  // FirstMention
        -0.88,  // Share
        0.12,  // ToMostNamed
        1.19,  // Alone
        -1.87,  // Places
        -1.82,  // Capitals
        -0.63,  // Demonyms
        -0.60,  // Abbreviations
        -2.36,  // Metonyms
        0.22,  // HomeInTitle
        0.37,  // HomeInLead
        -0.18,  // OtherHomes
        -0.24,  // OtherInTitle
        0.42,  // Listed
        -1.18,  // Length
    },
    0.44};

inline constexpr AboutWeights about_without_dateline = {
    -1.56,
    {
        0.00,  // Dateline
        0.41,  // Title
        0.00,  // DatelineAndTitle
        0.54,  // Lead
        0.16,  // LeadAgain
        1.20,  // Mentions
        -1.70,  // FirstMention
        0.55,  // Share
        0.33,  // ToMostNamed
        0.71,  // Alone
        -0.05,  // Places
        -1.00,  // Capitals
        -0.34,  // Demonyms
        0.08,  // Abbreviations
        -0.43,  // Metonyms
        0.70,  // HomeInTitle
        0.94,  // HomeInLead
        -0.56,  // OtherHomes
        -0.17,  // OtherInTitle
        0.36,  // Listed
        0.77,  // Length
    },
    0.55};

}  // namespace dateline::indexer
