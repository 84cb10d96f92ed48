// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/country_salience.h"

#include <algorithm>

namespace dateline::indexer {

double salience_score(const CountryPlaces& places) noexcept {
  const auto lead = static_cast<double>(std::min(places.lead, salience_rule.max_lead_mentions));
  const auto body = static_cast<double>(std::min(places.body, salience_rule.max_body_mentions));
  return (places.dateline ? salience_rule.dateline : 0) + (places.title ? salience_rule.title : 0) +
         salience_rule.lead_mention * lead + salience_rule.body_mention * body;
}

double scaled_salience(double score) noexcept {
  return score / max_salience_score;
}

bool is_about(double score, double highest, bool has_dateline) noexcept {
  const AboutRule& rule = has_dateline ? salience_rule.with_dateline : salience_rule.without_dateline;
  return score >= rule.at_least && score >= rule.share_of_highest * highest;
}

}  // namespace dateline::indexer
