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
    -1.87,
    {
        4.79,  // Dateline
        1.52,  // Title
        -3.29,  // DatelineAndTitle
        0.66,  // Lead
        0.38,  // LeadAgain
        1.43,  // Mentions
        -1.03,  // FirstMention
        -0.16,  // ToMostNamed
        1.35,  // Alone
        -1.98,  // Places
        -1.85,  // Capitals
        -0.63,  // Demonyms
        -0.63,  // Abbreviations
        -2.73,  // Metonyms
        0.41,  // HomeInTitle
        0.28,  // HomeInLead
        -0.19,  // OtherHomes
        -0.17,  // OtherInTitle
        0.41,  // Listed
        0.21,  // Countries
    },
    0.47};

inline constexpr AboutWeights about_without_dateline = {
    -0.97,
    {
        0.00,  // Dateline
        0.53,  // Title
        0.00,  // DatelineAndTitle
        0.55,  // Lead
        0.15,  // LeadAgain
        1.34,  // Mentions
        -1.48,  // FirstMention
        0.36,  // ToMostNamed
        0.95,  // Alone
        -0.10,  // Places
        -1.03,  // Capitals
        -0.31,  // Demonyms
        0.11,  // Abbreviations
        -0.38,  // Metonyms
        0.80,  // HomeInTitle
        0.92,  // HomeInLead
        -0.60,  // OtherHomes
        -0.25,  // OtherInTitle
        0.32,  // Listed
        -0.01,  // Countries
    },
    0.55};

}  // namespace dateline::indexer
