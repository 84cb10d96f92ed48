// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/country_places.h"

#include "indexer/entities/country_candidates.h"
#include "indexer/entities/country_context.h"
#include "indexer/entities/dateline_country.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

namespace dateline::indexer {

using schema::NameRule;

namespace {

/// More neighbours in a list than this are not counted.
constexpr std::size_t max_listed = 16;

struct Found {
  MentionCounts counts;
  std::vector<Mention> evidence;
};

struct PlacedMention {
  std::size_t word;
  std::string_view code;
};

/// Gathers what an article says of each country.
class Places {
public:
  explicit Places(const EntityInput& input) : input_(input), first_word_(first_text_word(input)) {}

  [[nodiscard]] std::size_t first_word() const { return first_word_; }
  void add_dateline(std::string_view code);
  void add_mention(const CountryCandidate& candidate, const schema::NameEntry& meaning);
  void add_homes(std::span<const OrganizationMention> organizations);
  void add_bodies_of_states(std::span<const OrganizationMention> organizations);
  PlacedCountries result() &&;

private:
  /// The first word of the article proper: behind the dateline.
  static std::size_t first_text_word(const EntityInput& input) {
    return input.dateline ? word_at(input, input.dateline->text_end) : 0;
  }
  /// The first word that starts at byte `offset` of the text or behind it.
  static std::size_t word_at(const EntityInput& input, std::uint32_t offset);
  void count_lists();

  const EntityInput& input_;
  std::size_t first_word_;
  std::map<std::string_view, Found> found_;
  std::vector<PlacedMention> in_text_;
  ArticleCounts article_;
  bool has_dateline_ = false;
};

std::size_t Places::word_at(const EntityInput& input, std::uint32_t offset) {
  std::size_t first = 0;
  std::size_t count = input.text_words.size();
  while (count > 0) {
    const std::size_t half = count / 2;
    const bool is_before = input.text_words[first + half].start < offset;
    first += is_before ? half + 1 : 0;
    count = is_before ? count - half - 1 : half;
  }
  return first;
}

void Places::add_dateline(std::string_view code) {
  if (code.empty()) return;
  has_dateline_ = true;
  Found& country = found_[code];
  country.counts.dateline = true;
  country.evidence.push_back({input_.dateline->start, input_.dateline->end, MentionField::Dateline, "dateline"});
}

void Places::add_mention(const CountryCandidate& candidate, const schema::NameEntry& meaning) {
  Found& country = found_[meaning.target];
  country.evidence.push_back({candidate.start, candidate.end, candidate.field, schema::name_of(meaning.rule)});
  MentionCounts& counts = country.counts;
  if (meaning.rule == NameRule::City || meaning.rule == NameRule::Region) ++counts.places;
  if (meaning.rule == NameRule::Capital) ++counts.capitals;
  if (meaning.rule == NameRule::Demonym) ++counts.demonyms;
  if (meaning.rule == NameRule::Abbreviation) ++counts.abbreviations;
  if (meaning.rule == NameRule::Metonym) ++counts.metonyms;
  if (candidate.field == MentionField::Title) {
    ++counts.title;
    return;
  }
  const std::size_t word = candidate.first_word - first_word_;
  if (counts.lead + counts.body == 0) counts.first_word = word;
  ++(word < lead_words ? counts.lead : counts.body);
  in_text_.push_back({word, meaning.target});
}

/// Only countries that are mentioned get a home: an organization alone names none.
void Places::add_homes(std::span<const OrganizationMention> organizations) {
  for (const OrganizationMention& organization : organizations) {
    if (organization.country.empty()) continue;
    std::size_t in_title = 0;
    std::size_t in_lead = 0;
    for (const Mention& mention : organization.evidence)
      if (mention.field == MentionField::Title)
        ++in_title;
      else if (const std::size_t word = word_at(input_, mention.start); word < first_word_ + lead_words)
        ++in_lead;
    article_.homes += in_title + in_lead;
    const auto country = found_.find(organization.country);
    if (country == found_.end()) continue;
    country->second.counts.homes_in_title += in_title;
    country->second.counts.homes_in_lead += in_lead;
  }
}

bool is_body_of_state(const OrganizationMention& organization) {
  static constexpr std::array<std::string_view, 5> types = {"government", "court", "legislature", "military",
                                                            "central_bank"};
  return !organization.country.empty() && organization.confidence != Confidence::Low &&
         std::find(types.begin(), types.end(), organization.type) != types.end();
}

/// "The Justice Department and the FBI said ...": an article that names no country at all is of the one whose bodies it
/// names. Where a country is named, they say nothing new.
void Places::add_bodies_of_states(std::span<const OrganizationMention> organizations) {
  if (!found_.empty()) return;
  for (const OrganizationMention& organization : organizations) {
    if (!is_body_of_state(organization)) continue;
    Found& country = found_[organization.country];
    for (const Mention& mention : organization.evidence) {
      country.evidence.push_back({mention.start, mention.end, mention.field, schema::name_of(NameRule::Metonym)});
      MentionCounts& counts = country.counts;
      ++counts.metonyms;
      if (mention.field == MentionField::Title) {
        ++counts.title;
        continue;
      }
      const std::size_t word = word_at(input_, mention.start) - first_word_;
      if (counts.lead + counts.body == 0) counts.first_word = word;
      ++(word < lead_words ? counts.lead : counts.body);
    }
  }
}

void Places::count_lists() {
  for (std::size_t i = 0; i < in_text_.size(); ++i) {
    std::vector<std::string_view> near;
    const auto add = [&](const PlacedMention& other) {
      const bool is_new =
          other.code != in_text_[i].code && std::find(near.begin(), near.end(), other.code) == near.end();
      if (is_new && near.size() < max_listed) near.push_back(other.code);
    };
    for (std::size_t j = i; j-- > 0 && in_text_[j].word + words_within_list >= in_text_[i].word;) add(in_text_[j]);
    for (std::size_t j = i + 1; j < in_text_.size() && in_text_[j].word <= in_text_[i].word + words_within_list; ++j)
      add(in_text_[j]);
    std::size_t& listed_with = found_[in_text_[i].code].counts.listed_with;
    listed_with = std::max(listed_with, near.size());
  }
}

PlacedCountries Places::result() && {
  count_lists();
  article_.countries = found_.size();
  for (const auto& [code, country] : found_) {
    article_.in_title += country.counts.title > 0 ? 1U : 0U;
    article_.most_mentions = std::max(article_.most_mentions, country.counts.mentions());
  }
  PlacedCountries placed{{}, has_dateline_};
  for (auto& [code, country] : found_)
    placed.countries.push_back({code, about_features(country.counts, article_), std::move(country.evidence)});
  return placed;
}

std::vector<CountryCandidate> candidates_of(const schema::Gazetteer& gazetteer, const CountryField& field,
                                            std::span<const OrganizationMention> organizations) {
  std::vector<CountryCandidate> candidates = find_candidates(gazetteer, field);
  drop_nested(candidates, organizations);
  read_neighbours(candidates, field);
  return candidates;
}

}  // namespace

PlacedCountries place_countries(const schema::Gazetteer& gazetteer, const EntityInput& input,
                                std::span<const OrganizationMention> organizations) {
  const schema::DayNumber day = reading_day(input.published);
  Places places(input);
  const CountryField title{MentionField::Title, input.title, input.title_words, 0, input.language, day, input.rules};
  const CountryField text{MentionField::Text, input.text, input.text_words, places.first_word(),
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
  places.add_dateline(dateline_code);
  for (const CountryCandidate& candidate : candidates)
    for (const schema::NameEntry& meaning : candidate.settled) places.add_mention(candidate, meaning);
  places.add_bodies_of_states(organizations);
  places.add_homes(organizations);
  return std::move(places).result();
}

}  // namespace dateline::indexer
