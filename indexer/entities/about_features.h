// SPDX-License-Identifier: GPL-3.0-or-later
// By what in an article is it told whether it is about a country?
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::indexer {

/// The features, in the order of the table of weights (country_salience.cpp). 0 or 1 unless it says otherwise.
enum class AboutFeature : std::uint8_t {
  Dateline,          // the dateline names it
  Title,             // the title does
  DatelineAndTitle,  // both
  Lead,              // it is named among the first 45 words of the text
  LeadAgain,         // twice there
  Mentions,          // ln(1 + number of mentions in title and text)
  FirstMention,  // ln(1 + words of the text before it) / 6; 0 where the title names it, 1 where only the dateline does
  ToMostNamed,   // its mentions for one of the country that is named most
  Alone,         // no other country is named
  Places,        // part of its mentions that name a city or a region in it
  Capitals,      // that name its capital
  Demonyms,
  Abbreviations,
  Metonyms,
  HomeInTitle,   // the title names an organization of the country
  HomeInLead,    // the first 45 words do
  OtherHomes,    // ln(1 + mentions there of organizations of other countries)
  OtherInTitle,  // the title names another country
  Listed,        // ln(1 + other countries within four words of a mention), the most that any mention has
  Countries,     // ln(number of countries)
};
inline constexpr std::size_t about_feature_count = static_cast<std::size_t>(AboutFeature::Countries) + 1;
using AboutFeatures = std::array<double, about_feature_count>;

inline constexpr std::size_t lead_words = 45;
inline constexpr std::size_t words_within_list = 4;

/// Counts of one country's mentions from which its features are made; `dateline` is no mention of the text.
struct MentionCounts {
  bool dateline = false;
  std::size_t title = 0;
  std::size_t lead = 0;
  std::size_t body = 0;
  std::size_t first_word = 0;  // of the first mention in the text
  std::size_t places = 0;      // by rule, in title and text
  std::size_t capitals = 0;
  std::size_t demonyms = 0;
  std::size_t abbreviations = 0;
  std::size_t metonyms = 0;
  std::size_t homes_in_title = 0;
  std::size_t homes_in_lead = 0;
  std::size_t listed_with = 0;

  [[nodiscard]] std::size_t mentions() const noexcept { return title + lead + body; }
};

/// The same of the whole article.
struct ArticleCounts {
  std::size_t countries = 0;
  std::size_t in_title = 0;       // countries there
  std::size_t most_mentions = 0;  // of one country
  std::size_t homes = 0;          // mentions of organizations with a country, in title and lead
};

[[nodiscard]] AboutFeatures about_features(const MentionCounts& country, const ArticleCounts& article) noexcept;

}  // namespace dateline::indexer
