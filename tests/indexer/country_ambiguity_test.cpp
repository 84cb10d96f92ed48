// SPDX-License-Identifier: GPL-3.0-or-later
// Which country is meant by a name that several countries, persons or things share, and by a seat of power?
#include "tests/indexer/country_mentions.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using namespace dateline;

struct Sentence {
  const char* text;
  const char* expected;
  const char* date = "2019-03-27";
};

template <std::size_t count>
void check(const Sentence (&sentences)[count]) {
  for (const Sentence& sentence : sentences) {
    INFO(sentence.text);
    CHECK(tests::mentions_in({sentence.text, "en", sentence.date, true}) == sentence.expected);
  }
}

}  // namespace

TEST_CASE("Georgia is the country or the state by what stands around it", "[indexer][countries][ambiguity]") {
  const Sentence sentences[] = {
      {"Georgia's parliament met in Tbilisi.", "Georgia GE, Tbilisi GE"},
      {"Russia invaded Georgia in 2008.", "Russia RU, Georgia GE"},
      {"The Georgian president thanked NATO.", "Georgian GE"},
      {"Voters in Georgia and in Michigan chose a U.S. senator.", "Georgia US, Michigan US, U.S. US"},
      {"Georgia Gov. Brian Kemp spoke in Atlanta.", "Georgia US, Atlanta US"},
      {"Georgia President Salome Zourabichvili met Russian envoys.", "Georgia GE, Russian RU"},
      {"Russia was named by Doug Collins of Georgia, the top Republican in the U.S. House.",
       "Russia RU, Georgia US, U.S. US"},
      {"Russia, the U.S. and the Georgian army fought over Georgia.", "Russia RU, U.S. US, Georgian GE, Georgia GE"},
      {"Georgia O'Keeffe painted flowers.", ""},
      {"Georgian Bay is cold.", ""},
      {"South Georgia is an island.", ""},
  };
  check(sentences);
}

TEST_CASE("a country with the name of a person needs a word for the country", "[indexer][countries][ambiguity]") {
  const Sentence sentences[] = {
      {"Jordan hosts refugees from Syria.", "Jordan JO, Syria SY"},
      {"Jordan's king met Israeli envoys.", "Jordan JO, Israeli IL"},
      {"Michael Jordan scored. Jordan then thanked Israel.", "Israel IL"},
      {"Jordan Peterson spoke. Jordan wrote about Israel and Syria.", "Israel IL, Syria SY"},
      {"Rep. Jim Jordan asked. Jordan said Israel was right.", "Israel IL"},
      {"Jordan Prime Minister Omar Razzaz resigned.", "Jordan JO"},
      {"Chad Smith of Ohio drums. Chad said Nigeria was fun.", "Ohio US, Nigeria NG"},
      {"Chad closed its border with Libya.", "Chad TD, Libya LY"},
      {"Jordan River water is scarce.", ""},
      {"Kathy Ireland sells chairs.", ""},
      {"Tom Holland plays a hero. Holland is young.", ""},
      {"Jimmy Wales founded it. Wales left.", ""},
      {"Denzel Washington won. Washington smiled.", ""},
      {"The United States and Britain agreed, Washington said.", "United States US, Britain GB, Washington US"},
      {"Milan Kundera and Paris Hilton met Sydney Sweeney.", ""},
      {"Chelsea Clinton and Jack London met Dakota Johnson.", ""},
  };
  check(sentences);
}

TEST_CASE("names of countries that hold others are told apart", "[indexer][countries][ambiguity]") {
  const Sentence sentences[] = {
      {"Guinea borders Sierra Leone.", "Guinea GN, Sierra Leone SL"},
      {"Guinea-Bissau, Equatorial Guinea and Papua New Guinea.",
       "Guinea-Bissau GW, Equatorial Guinea GQ, Papua New Guinea PG"},
      {"Pirates in the Gulf of Guinea took a guinea pig to New Guinea.", ""},
      {"Guinea President Alpha Conde won.", "Guinea GN"},
      {"DR Congo and the Democratic Republic of Congo.", "DR Congo CD, Democratic Republic of Congo CD"},
      {"Congo-Brazzaville and Congo Republic.", "Congo-Brazzaville CG, Congo Republic CG"},
      {"Rebels in eastern Congo crossed into Rwanda.", "Congo CD, Rwanda RW"},
      {"Congo said Rwanda helped the rebels near Goma.", "Congo CD, Rwanda RW, Goma CD"},
      {"A proud Dominican-American born in Buffalo.", "American US, Buffalo US"},
      {"Los Angeles and San Jose agreed.", "Los Angeles US, San Jose US"},
      {"Evan Hollander spoke in Ohio.", "Ohio US"},
      {"The Niger Delta in Nigeria is not Niger.", "Niger Delta NG, Nigeria NG, Niger NE"},
      {"Nigerien troops and Nigerian troops.", "Nigerien NE, Nigerian NG"},
      {"South Sudan and Sudan; the South Sudanese left.", "South Sudan SS, Sudan SD, South Sudanese SS"},
      {"North Macedonia was Macedonia. Skopje agreed.", "North Macedonia MK, Macedonia MK, Skopje MK"},
      {"Greek firms in Central Macedonia.", "Greek GR"},
      {"The Northern Irish, and Northern Ireland, and the Republic of Ireland.",
       "Northern Irish GB, Northern Ireland GB, Republic of Ireland IE"},
      {"Dominican Republic and Dominica differ; a Dominican court ruled.",
       "Dominican Republic DO, Dominica DM, Dominican DO"},
      {"American Samoa and Samoa; Western Samoa was renamed.", "American Samoa AS, Samoa WS, Western Samoa WS"},
      {"The Federated States of Micronesia agreed.", "Federated States of Micronesia FM"},
      {"New Mexico lies north of Mexico, not of the Gulf of Mexico.", "New Mexico US, Mexico MX"},
      {"Mexico City is in Mexico.", "Mexico City MX, Mexico MX"},
      {"Mali and Somalia sent troops to Malawi.", "Mali ML, Somalia SO, Malawi MW"},
      {"Grenada is an island, not a city near Granada in Spain.", "Grenada GD, Granada ES, Spain ES"},
      {"New Jersey and New South Wales and Nova Scotia.", "New Jersey US, New South Wales AU, Nova Scotia CA"},
      {"The British Virgin Islands and the Cayman Islands.", "British Virgin Islands VG, Cayman Islands KY"},
      {"The Republic of China is Taiwan, the People's Republic of China is China.",
       "Republic of China TW, Taiwan TW, People's Republic of China CN, China CN"},
      {"Cote d'Ivoire and Côte d’Ivoire; the People’s Republic of China.",
       "Cote d'Ivoire CI, Côte d’Ivoire CI, People’s Republic of China CN"},
      {"JAPAN CORN, in mln tonnes, and the CHINA table.", "JAPAN JP, CHINA CN"},
      {"Trains between Brussels and Rotterdam.", "Brussels BE, Rotterdam NL"},
      {"French Guiana is French, Guyana is not.", "French Guiana GF, French FR, Guyana GY"},
      {"Slovakia, Slovenia, Austria, Australia.", "Slovakia SK, Slovenia SI, Austria AT, Australia AU"},
  };
  check(sentences);
}

TEST_CASE("the Koreas are told apart", "[indexer][countries][ambiguity]") {
  const Sentence sentences[] = {
      {"North Korea and South Korea, Seoul and Pyongyang.", "North Korea KP, South Korea KR, Seoul KR, Pyongyang KP"},
      {"Samsung of Korea sells phones to Japan.", "Korea KR, Japan JP"},
      {"The North Korean leader met South Koreans.", "North Korean KP, South Koreans KR"},
      {"Denuclearisation of the Korean Peninsula.", ""},
      {"Korean Air flies to Japan.", "Japan JP"},
  };
  check(sentences);
}

TEST_CASE("a town abroad is not the country whose name it has", "[indexer][countries][ambiguity]") {
  const Sentence sentences[] = {
      {"He was born in Lebanon, Pa., in 1950.", "Pa US"},
      {"A fire in Lebanon, Virginia, killed two.", "Lebanon US, Virginia US"},
      {"A factory in Peru, Indiana, closed.", "Indiana US"},
      {"A man from Cuba, Missouri, won.", "Missouri US"},
      {"A plant near Mexico, Missouri, closed.", "Missouri US"},
      {"Trade with Mexico, Texas and California grew.", "Mexico MX, Texas US, California US"},
      {"A storm hit Moscow, Idaho, and Odessa, Texas.", "Idaho US, Texas US"},
      {"St. Petersburg, Florida, is warm.", "Florida US"},
      {"Birmingham, Alabama, is not Birmingham, England.", "Birmingham US, Alabama US, Birmingham GB, England GB"},
      {"She lives in Kingston, Ontario.", "Ontario CA"},
      {"Offices in London, New York and Tokyo.", "London GB, New York US, Tokyo JP"},
      {"Talks in Paris, Washington and Frankfurt.", "Paris FR, Washington US, Frankfurt DE"},
      {"London, Hamburg and Paris are cities.", "London GB, Hamburg DE, Paris FR"},
      {"Rochester, New York, and Montreal, Quebec.", "Rochester US, New York US, Montreal CA, Quebec CA"},
      {"Rep. David Rivera, Florida Republican, spoke.", "Florida US"},
      {"Paris, Texas, is small.", "Texas US"},
      {"San Jose, California, grew.", "San Jose US, California US"},
      {"Panama City, Florida, is a resort.", "Florida US"},
  };
  check(sentences);
}

TEST_CASE("money, animals, food and seas are no countries", "[indexer][countries][ambiguity]") {
  const Sentence sentences[] = {
      {"It cost US$5, A$3, C$2, HK$9, NZ$1, NT$4 and S$8.", ""},
      {"The U.S. dollar rose against the Japanese yen and the Swiss franc.", ""},
      {"Turkey Day is near, and turkey is cheap.", ""},
      {"Wild Turkey is a whiskey.", ""},
      {"Turkey and Syria fought; Turkish jets flew.", "Turkey TR, Syria SY, Turkish TR"},
      {"The South China Sea and the Sea of Japan.", ""},
      {"Latin America and South America.", ""},
      {"The Indian Ocean, the Irish Sea and the English Channel.", ""},
      {"A German shepherd ate a Danish pastry.", ""},
      {"American Indians voted.", "American US"},
  };
  check(sentences);
}

TEST_CASE("a seat of power stands for its country, and stays an organization", "[indexer][countries][metonym]") {
  const Sentence sentences[] = {
      {"The Kremlin denied it.", "Kremlin RU"},
      {"The White House denied it.", "White House US"},
      {"The Pentagon denied it.", "Pentagon US"},
      {"Downing Street and Whitehall denied it.", "Downing Street GB, Whitehall GB"},
      {"No 10 Downing Street denied it.", "No 10 Downing Street GB"},
      {"The Elysee Palace and the Quai d'Orsay denied it.", "Elysee Palace FR, Quai d'Orsay FR"},
      {"The Élysée denied it.", "Élysée FR"},
      {"The Bundestag and the Knesset voted.", "Bundestag DE, Knesset IL"},
      {"Capitol Hill and Foggy Bottom agree.", "Capitol Hill US, Foggy Bottom US"},
      {"Zhongnanhai and the Blue House spoke.", "Zhongnanhai CN, Blue House KR"},
      {"The Planalto Palace, Itamaraty and the Casa Rosada spoke.", "Planalto Palace BR, Itamaraty BR, Casa Rosada AR"},
      {"The State Duma and the Lok Sabha voted.", "State Duma RU, Lok Sabha IN"},
      {"The Sejm, the Riksdag, the Storting and the Folketing voted.",
       "Sejm PL, Riksdag SE, Storting NO, Folketing DK"},
      {"The State Department and the Oval Office denied it.", "State Department US, Oval Office US"},
      {"The Vatican and the Holy See spoke.", "Vatican VA, Holy See VA"},
      {"Mar-a-Lago and Camp David are closed.", "Mar-a-Lago US, Camp David US"},
      {"Buckingham Palace and Scotland Yard spoke.", "Buckingham Palace GB, Scotland Yard GB"},
      {"Malacanang and Malacañang Palace spoke.", "Malacanang PH, Malacañang Palace PH"},
      {"Aso Rock, Los Pinos and La Moneda spoke.", "Aso Rock NG, Los Pinos MX, La Moneda CL"},
      {"The Verkhovna Rada voted. The Kremlin watched.", "Verkhovna Rada UA, Kremlin RU"},
      {"Mossad, Shin Bet and the Israel Defense Forces.", "Mossad IL, Shin Bet IL, Israel Defense Forces IL"},
      {"The Taoiseach addressed the Dáil.", "Taoiseach IE, Dáil IE"},
      {"The Kremlin said so.", "Kremlin SU", "1987-03-01"},
  };
  check(sentences);
}
