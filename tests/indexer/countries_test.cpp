// SPDX-License-Identifier: GPL-3.0-or-later
// Which countries are found in sentences that mislead, and what is an article about?
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/entities/country_salience.h"
#include "indexer/entities/dateline_country.h"
#include "indexer/entities/entities.h"

#include <catch2/catch.hpp>

namespace {

using namespace dateline;
using indexer::MentionField;

const schema::Gazetteer& gazetteer() {
  static const schema::Gazetteer tables(DATELINE_DATA_DIR "/gazetteer.bin");
  return tables;
}

struct Story {
  std::string title;
  std::string text;
  std::string language = "en";
  std::string date = "2019-03-27";
  std::string place;  // of a dateline before the text
  std::vector<indexer::OrganizationMention> organizations = {};
};

std::vector<indexer::CountryMention> countries_of(const Story& story) {
  std::optional<indexer::Dateline> dateline;
  std::string text = story.text;
  if (!story.place.empty()) {
    dateline.emplace();
    dateline->place = story.place;
    dateline->end = static_cast<std::uint32_t>(story.place.size());
    text = story.place + ", March 27 (Agency) - " + story.text;
    dateline->text_end = static_cast<std::uint32_t>(text.size() - story.text.size());
  }
  const schema::Words title_words = schema::split_words(story.title, story.language);
  const schema::Words text_words = schema::split_words(text, story.language);
  const auto date = schema::parse_date(story.date);
  const indexer::EntityInput input{story.title,    text,
                                   title_words,    text_words,
                                   story.language, date ? *date : schema::Date{},
                                   dateline};
  return indexer::find_countries(gazetteer(), input, story.organizations);
}

/// "North Korean KP, Russia RU": the mentions in the text, in order.
std::string mentions_in(const std::string& text, const std::string& language, const std::string& date) {
  std::vector<std::pair<std::uint32_t, std::string>> mentions;
  for (const auto& country : countries_of({"", text, language, date}))
    for (const auto& mention : country.evidence)
      mentions.emplace_back(mention.start, text.substr(mention.start, mention.end - mention.start) + ' ' + country.code);
  std::sort(mentions.begin(), mentions.end());
  std::string line;
  for (const auto& [start, mention] : mentions) line += (line.empty() ? "" : ", ") + mention;
  return line;
}

/// The codes in order, those that the article is about with a star.
std::string codes_of(const Story& story) {
  std::string line;
  for (const auto& country : countries_of(story))
    line += (line.empty() ? "" : " ") + country.code + (country.main ? "*" : "");
  return line;
}

struct Sentence {
  const char* text;
  const char* expected;
  const char* language = "en";
  const char* date = "2019-03-27";
};

// Ambiguity, nesting, money, possessives, capitals, dates, languages.
const Sentence sentences[] = {
SENTENCES
};

}  // namespace

TEST_CASE("hard sentences name the countries that a reader sees", "[indexer][countries]") {
  for (const Sentence& sentence : sentences) {
    INFO(sentence.text);
    CHECK(mentions_in(sentence.text, sentence.language, sentence.date) == sentence.expected);
  }
}

TEST_CASE("the dateline counts once and comes first, then the title, then the text", "[indexer][countries]") {
  const auto countries = countries_of({"Russia halves workers", "Moscow said so.", "en", "2019-03-27", "MOSCOW"});
  REQUIRE(countries.size() == 1);
  const auto& evidence = countries[0].evidence;
  REQUIRE(evidence.size() == 3);
  CHECK(evidence[0].field == MentionField::Dateline);
  CHECK(evidence[0].end == 6);
  CHECK(evidence[0].rule == "dateline");
  CHECK(evidence[1].field == MentionField::Title);
  CHECK(evidence[1].rule == "name");
  CHECK(evidence[2].field == MentionField::Text);
  CHECK(evidence[2].rule == "capital");
  CHECK(evidence[2].start == 28);
}

TEST_CASE("an article is about what its title, lead and dateline name", "[indexer][countries]") {
  CHECK(codes_of({"Russia, China send North Korean workers home",
                  "China and Russia have sent home half of their North Korean workers. The envoy will visit Laos."}) ==
        "CN* KP* RU* LA");
  CHECK(codes_of({"Prices rise", "Prices rose again, the bank said.", "en", "2019-03-27", "SEOUL"}) == "KR*");
  CHECK(codes_of({"Prices rise", "Prices rose again.", "en", "2019-03-27", "Atlantis"}).empty());
  CHECK(codes_of({"", ""}).empty());
}

TEST_CASE("a place in capitals needs more than two or three letters", "[indexer][countries]") {
  CHECK(codes_of({"US AND UK TALK TO US ABOUT IT", "Nothing else is known."}).empty());
  CHECK(codes_of({"RUSSIA AND FRANCE TALK ABOUT OIL", "Nothing else is known."}) == "FR* RU*");
}

TEST_CASE("a name inside an organization counts only where the organization speaks for its country",
          "[indexer][countries]") {
  const std::string text = "The Bank of Japan and the Chinese Foreign Ministry met.";
  const auto organization = [](std::string type, std::uint32_t start, std::uint32_t end) {
    indexer::OrganizationMention mention;
    mention.type = std::move(type);
    mention.evidence.push_back({start, end, MentionField::Text, "name"});
    return mention;
  };
  CHECK(codes_of({"", text, "en", "2019-03-27", "", {organization("company", 4, 17)}}) == "CN");
  CHECK(codes_of({"", text, "en", "2019-03-27", "", {organization("government", 26, 50)}}) == "CN JP");
  CHECK(codes_of({"", text, "en", "2019-03-27", "", {organization("company", 4, 17), organization("media", 26, 50)}})
            .empty());
}

TEST_CASE("the place of a dateline gives its country as of the day", "[indexer][countries][dateline]") {
  const auto code = [](std::string_view place, schema::DayNumber day = schema::max_day) {
    return indexer::dateline_country(gazetteer(), place, day);
  };
  const auto day_in_1987 = schema::day_number(1987, 3, 1);
  CHECK(code("PYONGYANG") == "KP");
  CHECK(code("Pyongyang") == "KP");
  CHECK(code("WASHINGTON") == "US");
  CHECK(code("STAMFORD, Conn.") == "US");
  CHECK(code("PARIS, Texas") == "US");
  CHECK(code("PARIS") == "FR");
  CHECK(code("BIRMINGHAM, England") == "GB");
  CHECK(code("LONDON, Ontario") == "CA");
  CHECK(code("LONDON") == "GB");
  CHECK(code("MOSCOW") == "RU");
  CHECK(code("MOSCOW", day_in_1987) == "SU");
  CHECK(code("VLADIVOSTOK", day_in_1987) == "SU");
  CHECK(code("BELGRADE", day_in_1987) == "YU");
  CHECK(code("PRAGUE", day_in_1987) == "CS");
  CHECK(code("MUNICH, West Germany", day_in_1987) == "DE");
  CHECK(code("Hogwarts").empty());
  CHECK(code("").empty());
  CHECK(code(",,,").empty());
  CHECK(code(std::string(100000, 'a')).empty());
}

TEST_CASE("the score rises with each place and stays within its bounds", "[indexer][countries][salience]") {
  using indexer::salience_score;
  CHECK(salience_score({}) == 0);
  CHECK(salience_score({true, false, 0, 0}) == Approx(4));
  CHECK(salience_score({false, true, 1, 1}) == Approx(1.8));
  CHECK(salience_score({false, false, 9, 0}) == Approx(1));
  CHECK(salience_score({false, false, 0, 1000}) == Approx(1.8));
  CHECK(indexer::scaled_salience(salience_score({true, true, 1000, 1000})) == Approx(1));
  CHECK(indexer::is_about(1.3, 7.8, true));
  CHECK_FALSE(indexer::is_about(1.2, 1.2, true));
  CHECK_FALSE(indexer::is_about(1.5, 3.8, false));
}

TEST_CASE("hostile text costs bounded time and gives ordered, separate mentions", "[indexer][countries]") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += i % 3 == 0 ? "New " : (i % 3 == 1 ? "York, Georgia\xFF" : " US$ and Jordan, ");
  for (const auto& country : countries_of({"", text})) {
    std::uint32_t end = 0;
    for (const auto& mention : country.evidence) {
      CHECK(mention.start >= end);
      end = mention.end;
      REQUIRE(mention.end <= text.size());
    }
    CHECK(country.salience >= 0);
    CHECK(country.salience <= 1);
  }
}
