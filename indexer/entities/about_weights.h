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
    -0.69,
    {
        4.63,  // Dateline
        1.52,  // Title
        -3.21,  // DatelineAndTitle
        0.58,  // Lead
        0.34,  // LeadAgain
        1.69,  // Mentions
        -0.91,  // FirstMention
        -0.86,  // Share
        0.10,  // ToMostNamed
        1.16,  // Alone
        -1.86,  // Places
        -1.81,  // Capitals
        -0.63,  // Demonyms
        -0.55,  // Abbreviations
        -2.23,  // Metonyms
        0.22,  // HomeInTitle
        0.36,  // HomeInLead
        -0.18,  // OtherHomes
        -0.25,  // OtherInTitle
        0.41,  // Listed
        -1.19,  // Length
    },
    0.48};

inline constexpr AboutWeights about_without_dateline = {
    -1.57,
    {
        0.00,  // Dateline
        0.39,  // Title
        0.00,  // DatelineAndTitle
        0.51,  // Lead
        0.18,  // LeadAgain
        1.19,  // Mentions
        -1.74,  // FirstMention
        0.65,  // Share
        0.31,  // ToMostNamed
        0.65,  // Alone
        -0.05,  // Places
        -0.99,  // Capitals
        -0.34,  // Demonyms
        0.11,  // Abbreviations
        -0.39,  // Metonyms
        0.70,  // HomeInTitle
        0.93,  // HomeInLead
        -0.56,  // OtherHomes
        -0.17,  // OtherInTitle
        0.36,  // Listed
        0.82,  // Length
    },
    0.50};

}  // namespace dateline::indexer
