// SPDX-License-Identifier: GPL-3.0-or-later
// How do candidates become the countries of an article?
#include "indexer/entities/country_candidates.h"
#include "indexer/entities/country_context.h"
#include "indexer/entities/country_salience.h"
#include "indexer/entities/dateline_country.h"
#include "indexer/entities/entities.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace dateline::indexer {
namespace {

struct Found {
  CountryPlaces places;
  std::vector<Mention> evidence;
};
using FoundCountries = std::map<std::string_view, Found>;

/// The first word of the article proper: behind the dateline.
std::size_t first_text_word(const EntityInput& input) {
  if (!input.dateline) return 0;
  std::size_t i = 0;
  while (i < input.text_words.size() && input.text_words[i].start < input.dateline->text_end) ++i;
  return i;
}

std::vector<CountryCandidate> candidates_of(const schema::Gazetteer& gazetteer, const CountryField& field,
                                            std::span<const OrganizationMention> organizations) {
  std::vector<CountryCandidate> candidates = find_candidates(gazetteer, field);
  drop_nested(candidates, organizations);
  read_neighbours(candidates, field);
  return candidates;
}

void add_dateline(FoundCountries& found, const EntityInput& input, std::string_view code) {
  if (code.empty()) return;
  Found& country = found[code];
  country.places.dateline = true;
  country.evidence.push_back({input.dateline->start, input.dateline->end, MentionField::Dateline, "dateline"});
}

void add_mention(FoundCountries& found, const CountryCandidate& candidate, const schema::NameEntry& meaning,
                 std::size_t first_word) {
  Found& country = found[meaning.target];
  country.evidence.push_back({candidate.start, candidate.end, candidate.field, schema::name_of(meaning.rule)});
  if (candidate.field == MentionField::Title)
    country.places.title = true;
  else
    ++(candidate.first_word - first_word < salience_rule.lead_words ? country.places.lead : country.places.body);
}

std::vector<CountryMention> ranked(FoundCountries found, bool has_dateline) {
  double highest = 0;
  for (const auto& [code, country] : found) highest = std::max(highest, salience_score(country.places));
  std::vector<CountryMention> countries;
  for (auto& [code, country] : found) {
    const double score = salience_score(country.places);
    countries.push_back({std::string(code), scaled_salience(score), is_about(score, highest, has_dateline),
                         std::move(country.evidence)});
  }
  std::stable_sort(countries.begin(), countries.end(),
                   [](const CountryMention& a, const CountryMention& b) { return a.salience > b.salience; });
  return countries;
}

}  // namespace

std::vector<CountryMention> find_countries(const schema::Gazetteer& gazetteer, const EntityInput& input,
                                           std::span<const OrganizationMention> organizations) {
  const schema::DayNumber day = reading_day(input.published);
  const std::size_t first_word = first_text_word(input);
  const CountryField title{MentionField::Title, input.title, input.title_words, 0, input.language, day, input.rules};
  const CountryField text{MentionField::Text, input.text, input.text_words, first_word,
                          input.language,     day,        input.rules};
  std::string_view dateline_code;
  if (input.dateline) {
    dateline_code = dateline_country(gazetteer, *input.dateline, day, input.language, input.rules);
    if (dateline_code.empty()) dateline_code = input.dateline->country;
  }
  std::vector<CountryCandidate> candidates = candidates_of(gazetteer, title, organizations);
  std::vector<CountryCandidate> in_text = candidates_of(gazetteer, text, organizations);
  std::move(in_text.begin(), in_text.end(), std::back_inserter(candidates));
  drop_name_parts(candidates);
  settle_meanings(candidates, dateline_code);
  FoundCountries found;
  add_dateline(found, input, dateline_code);
  for (const CountryCandidate& candidate : candidates)
    for (const schema::NameEntry& meaning : candidate.settled) add_mention(found, candidate, meaning, first_word);
  return ranked(std::move(found), !dateline_code.empty());
}

}  // namespace dateline::indexer
