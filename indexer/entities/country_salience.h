// SPDX-License-Identifier: GPL-3.0-or-later
// How much is an article about a country?
#pragma once

#include <cstddef>

namespace dateline::indexer {

/// Where a country is named in an article. `lead` and `body` count mentions in the text.
struct CountryPlaces {
  bool dateline = false;
  bool title = false;
  std::size_t lead = 0;
  std::size_t body = 0;
};

/// From what score on an article is about a country.
struct AboutRule {
  double at_least;
  double share_of_highest;  // and no less than this share of the article's highest score
};

/// The rule, fitted on one half of Reuters-21578 and reported on the other (bench/evaluate countries). Without a
/// dateline scores are lower, and nearer to each other.
struct SalienceRule {
  double dateline = 4;
  double title = 1;
  double lead_mention = 0.5;
  std::size_t max_lead_mentions = 2;
  double body_mention = 0.3;
  std::size_t max_body_mentions = 6;
  std::size_t lead_words = 45;
  AboutRule with_dateline = {1.3, 0.15};
  AboutRule without_dateline = {1.0, 0.5};
};
inline constexpr SalienceRule salience_rule;

/// The highest score that the rule can give.
inline constexpr double max_salience_score =
    salience_rule.dateline + salience_rule.title +
    salience_rule.lead_mention * static_cast<double>(salience_rule.max_lead_mentions) +
    salience_rule.body_mention * static_cast<double>(salience_rule.max_body_mentions);

/// The raw score, 0 to max_salience_score.
[[nodiscard]] double salience_score(const CountryPlaces& places) noexcept;
/// The score as a share of the highest possible one, 0 to 1: 0.51 is a dateline alone, 0.49 is everything but a
/// dateline.
[[nodiscard]] double scaled_salience(double score) noexcept;
/// `highest` is the article's highest score.
[[nodiscard]] bool is_about(double score, double highest, bool has_dateline) noexcept;

}  // namespace dateline::indexer
