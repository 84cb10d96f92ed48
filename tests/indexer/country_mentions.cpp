// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/country_mentions.h"

#include "indexer/entities/entities.h"
#include "schema/dates.h"
#include "schema/words.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace dateline::tests {

const schema::Gazetteer& shipped_gazetteer() {
  static const schema::Gazetteer tables(DATELINE_DATA_DIR "/gazetteer.bin");
  return tables;
}

std::string mentions_in(const NamedText& named) {
  const schema::Words no_words;
  const schema::Words words = schema::split_words(named.text, named.language);
  const auto date = schema::parse_date(named.date);
  const std::optional<indexer::Dateline> no_dateline;
  const indexer::EntityInput input{
      "", named.text, no_words, words, named.language, date.value_or(schema::Date{}), no_dateline};
  std::vector<indexer::OrganizationMention> organizations;
  if (named.with_organizations) organizations = indexer::find_organizations(shipped_gazetteer(), input);
  return mentions_line(named.text, indexer::find_countries(shipped_gazetteer(), input, organizations));
}

std::string mentions_line(const std::string& text, const std::vector<indexer::CountryMention>& countries) {
  std::vector<std::pair<std::uint32_t, std::string>> mentions;
  for (const auto& country : countries)
    for (const auto& mention : country.evidence)
      mentions.emplace_back(mention.start,
                            text.substr(mention.start, mention.end - mention.start) + ' ' + country.code);
  std::sort(mentions.begin(), mentions.end());
  std::string line;
  for (const auto& [start, mention] : mentions) line += (line.empty() ? "" : ", ") + mention;
  return line;
}

}  // namespace dateline::tests
