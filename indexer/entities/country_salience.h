// SPDX-License-Identifier: GPL-3.0-or-later
// How much is an article about a country?
#pragma once

#include "indexer/entities/about_features.h"

namespace dateline::indexer {

/// How likely it is that the article is about the country, 0 to 1: a logistic regression over its features, fitted on
/// the even NEWIDs of Reuters-21578 by scripts/fit-country-weights; with a dateline and without one.
[[nodiscard]] double salience(const AboutFeatures& features, bool has_dateline) noexcept;

/// Whether that is enough for country.main.
[[nodiscard]] bool is_about(double salience, bool has_dateline) noexcept;

}  // namespace dateline::indexer
