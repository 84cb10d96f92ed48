// SPDX-License-Identifier: GPL-3.0-or-later
// Which countries are found in sentences that mislead, and what is an article about?
#include "indexer/entities/dateline_country.h"
#include "indexer/entities/entities.h"
#include "tests/indexer/country_mentions.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using namespace dateline;
using indexer::MentionField;

struct Story {
  std::string title = {};
  std::string text = {};
  std::string language = "en";
  std::string date = "2019-03-27";
  std::string place = {};  // of a dateline before the text
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
  const indexer::EntityInput input{
      story.title, text, title_words, text_words, story.language, date ? *date : schema::Date{}, dateline};
  return indexer::find_countries(tests::shipped_gazetteer(), input, story.organizations);
}

std::string mentions_in(const std::string& text, const std::string& language, const std::string& date) {
  return tests::mentions_line(text, countries_of({"", text, language, date}));
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
    {"North Korea's workers left Russia.", "North Korea KP, Russia RU"},
    {"North Koreans work in Russia's Far East, the DPRK said.", "North Koreans KP, Russia RU, DPRK KP"},
    {"The United States of America and the UK signed.", "United States of America US, UK GB"},
    {"Michael Jordan scored 30 points for Chicago.", "Chicago US"},
    {"Jordan and Egypt signed a treaty with Israel.", "Jordan JO, Egypt EG, Israel IL"},
    {"King Abdullah spoke in Jordan on Monday.", "Jordan JO"},
    {"Chad Smith plays the drums.", ""},
    {"Refugees crossed from Sudan into Chad.", "Sudan SD, Chad TD"},
    {"The governor of Georgia spoke in Atlanta about the U.S. economy.", "Georgia US, Atlanta US, U.S. US"},
    {"Troops left Georgia after Tbilisi and Moscow agreed.", "Georgia GE, Tbilisi GE, Moscow RU"},
    {"Armenia, Georgia and Azerbaijan share a border.", "Armenia AM, Georgia GE, Azerbaijan AZ"},
    {"Florida, Georgia and Alabama expect a storm.", "Florida US, Georgia US, Alabama US"},
    {"They ate turkey on Thanksgiving.", ""},
    {"The china was broken and the guinea pig fled.", ""},
    {"He told us that they love us.", ""},
    {"The US told us nothing.", "US US"},
    {"It cost US$5 million and A$3 million.", ""},
    {"The price is 30 U.S. dollars a barrel.", ""},
    {"Hong Kong dollars rose.", ""},
    {"The Washington Post reported it.", ""},
    {"The Japan Times writes about Laos.", "Laos LA"},
    {"New Mexico and New England voted.", "New Mexico US, New England US"},
    {"The Gulf of Mexico and the Indian Ocean are warm.", ""},
    {"The Bank of China opened a branch in Paris.", "Paris FR"},
    {"Chinese Foreign Ministry spokesman Geng Shuang said so.", "Chinese CN"},
    {"He flew from Paris, Texas to London, Ontario.", "Texas US, Ontario CA"},
    {"She lives in Cambridge, Massachusetts.", "Cambridge US, Massachusetts US"},
    {"Jack London wrote about Paris Hilton.", ""},
    {"The Houston Rockets beat the Boston Celtics.", ""},
    {"Officials in Houston and Boston agreed.", "Houston US, Boston US"},
    {"Nancy Pelosi and Charlotte Church met in Vladivostok.", "Vladivostok RU"},
    {"The Kremlin and the White House agreed.", "Kremlin RU, White House US"},
    {"South Korea, North Korea and Korea.", "South Korea KR, North Korea KP, Korea KR"},
    {"The Democratic Republic of the Congo borders Rwanda.", "Democratic Republic of the Congo CD, Rwanda RW"},
    {"The Republic of the Congo and Gabon agreed.", "Republic of the Congo CG, Gabon GA"},
    {"Papua New Guinea is not Guinea-Bissau.", "Papua New Guinea PG, Guinea-Bissau GW"},
    {"Equatorial Guinea exports oil.", "Equatorial Guinea GQ"},
    {"South African and Central African Republic troops met.", "South African ZA, Central African Republic CF"},
    {"Dominican Republic officials met the premier in Dominica.", "Dominican Republic DO, Dominica DM"},
    {"Nigeria and Niger closed their border.", "Nigeria NG, Niger NE"},
    {"Northern Ireland is not Ireland.", "Northern Ireland GB, Ireland IE"},
    {"American Samoa sent a delegate.", "American Samoa AS"},
    {"The West Indies played in British Columbia.", "British Columbia CA"},
    {"West Bank settlers met Israelis.", "West Bank PS, Israelis IL"},
    {"French fries and Swiss cheese.", ""},
    {"He speaks English and Russian.", "Russian RU"},
    {"Ottawa, Canberra and Wellington protested.", "Ottawa CA, Canberra AU, Wellington NZ"},
    {"U.S.-Japan trade and Sino-American ties.", "U.S. US, Japan JP, Sino-American CN, Sino-American US"},
    {"Russian, German and French leaders met in Minsk.", "Russian RU, German DE, French FR, Minsk BY"},
    {"Tbilisi, Georgia, is not Atlanta, Georgia.", "Tbilisi GE, Georgia GE, Atlanta US, Georgia US"},
    {"Soviet troops left Afghanistan.", "Soviet SU, Afghanistan AF", "en", "1987-03-01"},
    {"Moscow said so.", "Moscow RU"},
    {"Moscow said so.", "Moscow SU", "en", "1987-03-01"},
    {"Kiev said so.", "Kiev SU", "en", "1987-03-01"},
    {"Vladivostok is a port.", "Vladivostok SU", "en", "1987-03-01"},
    {"Prague said so.", "Prague CS", "en", "1987-03-01"},
    {"East Germany and West Germany agreed.", "East Germany DD, West Germany DE", "en", "1987-03-01"},
    {"East Germany was a state.", "East Germany DD"},
    {"Zaire and Burma were renamed.", "Zaire CD, Burma MM"},
    {"Belgrade said so.", "Belgrade YU", "en", "1987-03-01"},
    {"U.S. sanctions hit Iran, Iraq and Syria.", "U.S. US, Iran IR, Iraq IQ, Syria SY"},
    {"St. Petersburg is in Russia.", "St. Petersburg RU, Russia RU"},
    {"São Paulo and Brasília are in Brazil.", "São Paulo BR, Brasília BR, Brazil BR"},
    {"La Corée du Nord a averti la France.", "Corée du Nord KP, France FR", "fr"},
    {"Die russische Regierung warnte Nordkorea.", "russische RU, Nordkorea KP", "de"},
    {"El presidente de Corea del Norte visitó Rusia.", "Corea del Norte KP, Rusia RU", "es"},
    {"Северная Корея и Россия подписали договор.", "Северная Корея KP, Россия RU", "ru"},
    {"朝鲜和俄罗斯签署协议。", "朝鲜 KP, 俄罗斯 RU", "zh"},
    {"日米首脳会談が東京で開かれた。", "日米 JP, 日米 US, 東京 JP", "ja"},
    {"북한과 러시아가 협정을 맺었다.", "북한 KP, 러시아 RU", "ko"},
    {"وقعت كوريا الشمالية وروسيا اتفاقا في موسكو", "كوريا الشمالية KP, روسيا RU, موسكو RU", "ar"},
    {"Il a mangé des frites à Essen avec les Français.", "Essen DE, Français FR", "fr"},
    {"end of day, as the man said, laws are laws.", ""},
    {"Que el gobierno de Chile hable. Para todos.", "Chile CL", "es"},
    {"Ont-ils parlé du Chili? Mich fragt niemand. Sind Sie da?", "", "de"},
    {"Talks in Detroit, Mich., and in Quebec City, Que., ended in Pará.",
     "Detroit US, Mich US, Quebec City CA, Que CA, Pará BR"},
    {"He left NY for the U.S. capital.", "NY US, U.S. US"},
    {"India and Pakistan share Kashmir, said India.", "India IN, Pakistan PK, Kashmir IN, India IN"},
};

}  // namespace

TEST_CASE("hard sentences name the countries that a reader sees", "[indexer][countries]") {
  for (const Sentence& sentence : sentences) {
    INFO(sentence.text);
    CHECK(mentions_in(sentence.text, sentence.language, sentence.date) == sentence.expected);
  }
}

TEST_CASE("a person's name is no place in the whole article", "[indexer][countries]") {
  const auto mentions = [](const std::string& text) { return mentions_in(text, "en", "2019-03-27"); };
  CHECK(mentions("The US senator Elizabeth Warren spoke. Warren said the US must act.") == "US US, US US");
  CHECK(mentions("John Bolton left. Bolton wrote a book on Britain.") == "Britain GB");
  CHECK(mentions("Sen. Lincoln of the United States said so. Lincoln left.") == "United States US");
  CHECK(mentions("Jesse Jackson spoke in Jackson, Mississippi.") == "Jackson US, Mississippi US");
  CHECK(mentions("Joseph Muscat of Malta resigned. Muscat had led Malta.") == "Malta MT, Malta MT");
  CHECK(mentions("Philando Castile died. Castile was a cook.").empty());
  CHECK(mentions("In Houston and Downtown Chicago, On Tuesday Boston voted.") == "Houston US, Chicago US, Boston US");
}

TEST_CASE("a city with the name of a word needs support and a word that places it", "[indexer][countries]") {
  const auto mentions = [](const std::string& text) { return mentions_in(text, "en", "2019-03-27"); };
  CHECK(mentions("He read in Reading, and England liked it.") == "Reading GB, England GB");
  CHECK(mentions("Reading is fun, and England liked it.") == "England GB");
  CHECK(mentions("Nice people live in Nice in France.") == "Nice FR, France FR");
  CHECK(mentions("I'll be ill in the US.") == "US US");
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
        "CN* RU* KP* LA");
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
  CHECK(codes_of({"", text, "en", "2019-03-27", "", {organization("company", 4, 17)}}) == "CN*");
  CHECK(codes_of({"", text, "en", "2019-03-27", "", {organization("government", 26, 50)}}) == "JP* CN*");
  CHECK(codes_of({"", text, "en", "2019-03-27", "", {organization("company", 4, 17), organization("media", 26, 50)}})
            .empty());
}

TEST_CASE("among capitals only a sure organization hides the names inside it", "[indexer][countries]") {
  indexer::OrganizationMention mention;
  mention.type = "company";
  mention.evidence.push_back({0, 16, MentionField::Title, "suffix"});
  mention.confidence = indexer::Confidence::Medium;
  CHECK(codes_of({"PHILIPPINE LONGS SET DIVIDEND", "", "en", "2019-03-27", "", {mention}}) == "PH*");
  mention.confidence = indexer::Confidence::High;
  CHECK(codes_of({"PHILIPPINE LONGS SET DIVIDEND", "", "en", "2019-03-27", "", {mention}}).empty());
}

TEST_CASE("the place of a dateline gives its country as of the day", "[indexer][countries][dateline]") {
  const auto code = [](std::string_view place, schema::DayNumber day = schema::max_day) {
    return indexer::dateline_country(tests::shipped_gazetteer(), place, day);
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
  CHECK(indexer::dateline_country(tests::shipped_gazetteer(), "北京", schema::max_day, "zh") == "CN");
  CHECK(indexer::dateline_country(tests::shipped_gazetteer(), "МОСКВА", schema::max_day, "ru") == "RU");
  CHECK(indexer::dateline_country(tests::shipped_gazetteer(), "LONDRES", schema::max_day, "fr") == "GB");
  CHECK(indexer::dateline_country(tests::shipped_gazetteer(), "LONDRES", schema::max_day, "en").empty());
  CHECK(code("OAK LAWN, Il.") == "US");
  CHECK(code("CAMBRIDGE, MA") == "US");
  CHECK(code("KELOWNA, BC") == "CA");
  CHECK(code("BERLIN, DE") == "DE");
  CHECK(code("Hogwarts").empty());
  CHECK(code("").empty());
  CHECK(code(",,,").empty());
  CHECK(code(std::string(100000, 'a')).empty());
}

TEST_CASE("hostile text costs bounded time and gives ordered, separate mentions", "[indexer][countries]") {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += i % 3 == 0 ? "New " : (i % 3 == 1 ? "York, Georgia\xFF" : " US$ and Jordan, ");
  indexer::OrganizationMention companies;
  companies.type = "company";
  for (std::uint32_t i = 0; i < 60000; ++i)
    companies.evidence.push_back({i * 4, i * 4 + 3, MentionField::Text, "suffix"});
  for (const auto& country : countries_of({"", text, "en", "2019-03-27", "", {companies}})) {
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
