// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/about_features.h"

#include <cmath>

namespace dateline::indexer {
namespace {

constexpr double log_scale = 6;  // ln(1 + 400 words)

double log_of(std::size_t count) noexcept {
  return std::log1p(static_cast<double>(count));
}

double share_of(std::size_t part, std::size_t whole) noexcept {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double is(bool condition) noexcept {
  return condition ? 1 : 0;
}

double first_mention(const MentionCounts& country) noexcept {
  return country.lead + country.body > 0 ? log_of(country.first_word) / log_scale : 1;
}

}  // namespace

AboutFeatures about_features(const MentionCounts& country, const ArticleCounts& article) noexcept {
  AboutFeatures features{};
  const auto set = [&](AboutFeature feature, double value) { features[static_cast<std::size_t>(feature)] = value; };
  const std::size_t mentions = country.mentions();
  const bool in_title = country.title > 0;
  set(AboutFeature::Dateline, is(country.dateline));
  set(AboutFeature::Title, is(in_title));
  set(AboutFeature::DatelineAndTitle, is(country.dateline && in_title));
  set(AboutFeature::Lead, is(country.lead > 0));
  set(AboutFeature::LeadAgain, is(country.lead > 1));
  set(AboutFeature::Mentions, log_of(mentions));
  set(AboutFeature::FirstMention, in_title ? 0 : first_mention(country));
  set(AboutFeature::ToMostNamed, share_of(mentions, article.most_mentions));
  set(AboutFeature::Alone, is(article.countries == 1));
  set(AboutFeature::Places, share_of(country.places, mentions));
  set(AboutFeature::Capitals, share_of(country.capitals, mentions));
  set(AboutFeature::Demonyms, share_of(country.demonyms, mentions));
  set(AboutFeature::Abbreviations, share_of(country.abbreviations, mentions));
  set(AboutFeature::Metonyms, share_of(country.metonyms, mentions));
  set(AboutFeature::HomeInTitle, is(country.homes_in_title > 0));
  set(AboutFeature::HomeInLead, is(country.homes_in_lead > 0));
  set(AboutFeature::OtherHomes, log_of(article.homes - country.homes_in_title - country.homes_in_lead));
  set(AboutFeature::OtherInTitle, is(article.in_title > (in_title ? 1U : 0U)));
  set(AboutFeature::Listed, log_of(country.listed_with));
  set(AboutFeature::Countries, article.countries == 0 ? 0 : std::log(static_cast<double>(article.countries)));
  return features;
}

}  // namespace dateline::indexer
