// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/reuters_organizations.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::bench {
namespace {

constexpr std::size_t lead_words = 45;

// The names behind the tags, from all-orgs-strings and cat-descriptions of the collection.
constexpr auto tag_names = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"adb-africa", "African Development Bank"},
    {"adb-asia", "Asian Development Bank"},
    {"bis", "Bank for International Settlements"},
    {"comecon", "Council for Mutual Economic Assistance"},
    {"ec", "European Community"},
    {"eca", "Economic Commission for Africa"},
    {"ece", "Economic Commission for Europe"},
    {"ecla", "Economic Commission for Latin America"},
    {"efta", "European Free Trade Association"},
    {"eib", "European Investment Bank"},
    {"escap", "Economic and Social Commission for Asia and the Pacific"},
    {"euratom", "Euratom"},
    {"fao", "Food and Agriculture Organization"},
    {"gatt", "General Agreement on Tariffs and Trade"},
    {"gcc", "Gulf Cooperation Council"},
    {"iaea", "International Atomic Energy Agency"},
    {"iata", "International Air Transport Association"},
    {"icco", "International Cocoa Organization"},
    {"ico-coffee", "International Coffee Organization"},
    {"ida", "International Development Association"},
    {"iea", "International Energy Agency"},
    {"ilo", "International Labour Organization"},
    {"imf", "International Monetary Fund"},
    {"inro", "International Natural Rubber Organization"},
    {"isa", "International Sugar Organization"},
    {"itc", "International Tin Council"},
    {"iwc-wheat", "International Wheat Council"},
    {"iwc-whale", "International Whaling Commission"},
    {"oapec", "Organization of Arab Petroleum Exporting Countries"},
    {"oecd", "Organisation for Economic Co-operation and Development"},
    {"opec", "Organization of the Petroleum Exporting Countries"},
    {"un", "United Nations"},
    {"unctad", "United Nations Conference on Trade and Development"},
    {"who", "World Health Organization"},
    {"worldbank", "World Bank"},
});

std::size_t end_of_lead(std::string_view text) {
  const schema::Words words = schema::split_words(text, "en");
  return words.size() <= lead_words ? text.size() : words[lead_words].start;
}

}  // namespace

ReutersOrganizations::ReutersOrganizations(const schema::Gazetteer& gazetteer) {
  for (const auto& [tag, name] : tag_names)
    if (const auto organization = gazetteer.find_organization(name)) tags_.emplace(organization->id, tag);
}

std::set<std::string> ReutersOrganizations::truth(const std::set<std::string>& tags) const {
  std::set<std::string> known;
  for (const auto& [id, tag] : tags_)
    if (tags.contains(tag)) known.insert(tag);
  return known;
}

std::set<std::string> ReutersOrganizations::claims(const std::vector<indexer::OrganizationMention>& found,
                                                   std::string_view text) const {
  const std::size_t lead = end_of_lead(text);
  std::set<std::string> claims;
  for (const auto& organization : found) {
    const auto tag = tags_.find(organization.id);
    if (tag == tags_.end()) continue;
    const indexer::Mention& first = organization.evidence.front();
    const bool is_prominent = first.field == indexer::MentionField::Title || first.start < lead;
    if (is_prominent || organization.evidence.size() > 1) claims.insert(tag->second);
  }
  return claims;
}

}  // namespace dateline::bench
