// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/organizations/closed_words.h"

#include "indexer/entities/organizations/word_set.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::indexer::organizations {
namespace {

constexpr auto abbreviations = WordSet(std::to_array<Word>({
    "adm",  "assn", "assoc", "brig", "capt", "cmdr",   "col",  "dept", "dr",  "fr", "ft",   "gen",  "gov",
    "hon",  "intl", "jr",    "lt",   "maj",  "messrs", "mfg",  "mr",   "mrs", "ms", "mt",   "natl", "no",
    "prof", "rep",  "reps",  "rev",  "rt",   "sen",    "sens", "sgt",  "sr",  "st", "univ", "vs",
}));

constexpr auto legal_abbreviations = WordSet(std::to_array<Word>({
    "bhd",
    "bros",
    "co",
    "corp",
    "cos",
    "inc",
    "llc",
    "ltd",
    "plc",
    "pte",
    "pty",
    "sdn",
}));

constexpr auto function_words = WordSet(std::to_array<Word>({
    "a",         "about",        "above",     "according", "accuses",   "across",    "addressing",
    "admits",    "after",        "again",     "against",   "all",       "along",     "also",
    "although",  "among",        "an",        "and",       "announces", "another",   "any",
    "april",     "are",          "as",        "asked",     "asks",      "at",        "august",
    "based",     "because",      "before",    "behind",    "below",     "beside",    "besides",
    "between",   "beyond",       "blasts",    "both",      "but",       "by",        "call",
    "calls",     "december",     "defends",   "denies",    "despite",   "did",       "do",
    "does",      "during",       "each",      "earlier",   "either",    "elsewhere", "even",
    "every",     "ex",           "except",    "explains",  "february",  "few",       "following",
    "for",       "former",       "founded",   "friday",    "from",      "further",   "gets",
    "getting",   "given",        "gives",     "giving",    "had",       "has",       "have",
    "he",        "hence",        "her",       "here",      "his",       "hits",      "holding",
    "how",       "however",      "i",         "if",        "in",        "indeed",    "inside",
    "instead",   "into",         "is",        "it",        "its",       "january",   "july",
    "june",      "just",         "keeping",   "knows",     "last",      "later",     "like",
    "likewise",  "makes",        "making",    "many",      "march",     "may",       "meanwhile",
    "monday",    "more",         "moreover",  "most",      "much",      "my",        "near",
    "neither",   "nevertheless", "next",      "no",        "nor",       "not",       "november",
    "now",       "october",      "of",        "off",       "on",        "once",      "only",
    "onto",      "or",           "other",     "others",    "otherwise", "our",       "outside",
    "over",      "per",          "perhaps",   "produces",  "rather",    "recently",  "rejects",
    "resisting", "reveals",      "said",      "saturday",  "says",      "seeing",    "seeks",
    "september", "several",      "she",       "should",    "similarly", "since",     "slams",
    "so",        "some",         "soon",      "still",     "such",      "sunday",    "takes",
    "taking",    "tapped",       "tells",     "than",      "that",      "the",       "their",
    "then",      "there",        "therefore", "these",     "they",      "thinks",    "this",
    "those",     "though",       "threatens", "through",   "thursday",  "thus",      "to",
    "today",     "told",         "tomorrow",  "tonight",   "took",      "tries",     "tuesday",
    "under",     "unless",       "unlike",    "until",     "upon",      "urges",     "using",
    "versus",    "via",          "vows",      "wants",     "warns",     "was",       "we",
    "wednesday", "were",         "what",      "when",      "where",     "whether",   "which",
    "while",     "who",          "whose",     "why",       "will",      "with",      "within",
    "without",   "would",        "yesterday", "yet",       "you",       "your",
}));

constexpr auto number_words =
    WordSet(std::to_array<Word>({"eight", "five", "four", "nine", "one", "seven", "six", "ten", "three", "two"}));

constexpr auto party_adjectives = WordSet(std::to_array<Word>(
    {"bipartisan", "conservative", "democrat", "democratic", "gop", "labour", "republican", "tory"}));

constexpr auto press_words = WordSet(std::to_array<Word>({
    "added",     "argued",    "asked",     "broke",  "carried",     "cited",    "claimed", "claims",   "daily",
    "editorial", "first",     "learned",   "learnt", "newspaper",   "noted",    "online",  "paper",    "printed",
    "published", "publishes", "quoted",    "quotes", "ran",         "reported", "reports", "revealed", "reveals",
    "said",      "says",      "suggested", "told",   "understands", "website",  "writes",  "wrote",
}));

constexpr auto person_titles = WordSet(std::to_array<Word>({
    "ambassador", "analyst",   "archbishop",   "ayatollah",   "baron",       "bishop",
    "brig",       "capt",      "captain",      "cardinal",    "chairman",    "chairwoman",
    "chancellor", "cmdr",      "col",          "colonel",     "congressman", "congresswoman",
    "cpl",        "dame",      "dr",           "economist",   "emir",        "gen",
    "gov",        "imam",      "lt",           "maj",         "mayor",       "mr",
    "mrs",        "ms",        "minister",     "mp",          "mullah",      "pope",
    "premier",    "president", "prof",         "professor",   "rabbi",       "rep",
    "rev",        "sen",       "senator",      "sgt",         "sheik",       "sheikh",
    "sir",        "spokesman", "spokesperson", "spokeswoman", "sultan",      "ceo",
}));

constexpr auto name_openers = WordSet(std::to_array<Word>({
    "allied",    "american",     "associated", "atlantic",      "british",      "central",      "christian",
    "city",      "civil",        "common",     "community",     "conservative", "consolidated", "continental",
    "county",    "democratic",   "digital",    "east",          "eastern",      "european",     "federal",
    "first",     "free",         "general",    "global",        "grand",        "great",        "green",
    "high",      "independent",  "inter",      "international", "islamic",      "joint",        "liberal",
    "medical",   "metropolitan", "middle",     "mutual",        "national",     "new",          "north",
    "northern",  "old",          "pacific",    "people",        "popular",      "progressive",  "public",
    "red",       "regional",     "republican", "revolutionary", "royal",        "second",       "social",
    "socialist", "south",        "southern",   "special",       "standard",     "state",        "super",
    "supreme",   "technical",    "texas",      "third",         "trans",        "union",        "united",
    "universal", "urban",        "veterans",   "west",          "western",      "world",        "young",
    "african",   "asian",        "arab",       "bank",          "best",         "big",          "black",
    "blue",      "business",     "capital",    "computer",      "data",         "direct",       "energy",
    "financial", "fresh",        "gold",       "golden",        "home",         "industrial",   "life",
    "local",     "major",        "market",     "media",         "modern",       "natural",      "nuclear",
    "open",      "power",        "premier",    "prime",         "private",      "professional", "real",
    "safe",      "security",     "senior",     "small",         "smart",        "sun",          "target",
    "total",     "trade",        "travel",     "upper",         "white",        "working",
}));

constexpr auto possessive_names = WordSet(std::to_array<Word>({
    "artists",  "authors",    "bankers",    "children",     "citizens",      "consumers",  "doctors",
    "drivers",  "employees",  "employers",  "farmers",      "growers",       "king",       "kings",
    "lawyers",  "lloyd",      "machinists", "macy",         "manufacturers", "men",        "mcdonald",
    "miners",   "moody",      "mothers",    "nurses",       "owners",        "peasants",   "people",
    "peoples",  "physicians", "pilots",     "players",      "producers",     "publishers", "queen",
    "queens",   "reporters",  "sailors",    "shareholders", "shippers",      "sotheby",    "students",
    "teachers", "traders",    "veterans",   "wendy",        "women",         "workers",    "writers",
}));

constexpr auto head_connectors = WordSet(std::to_array<Word>({
    "against", "da",  "das", "de", "del", "della", "der",  "des", "di",   "do",  "dos",
    "du",      "for", "fur", "of", "on",  "para",  "pour", "van", "voor", "zur",
}));

constexpr auto imperatives = WordSet(std::to_array<Word>({
    "ask",
    "call",
    "contact",
    "follow",
    "join",
    "read",
    "see",
    "tell",
    "visit",
    "watch",
}));

constexpr auto owner_connectors = WordSet(std::to_array<Word>({
    "da",
    "de",
    "del",
    "della",
    "der",
    "des",
    "di",
    "do",
    "du",
    "of",
}));

constexpr auto articles = WordSet(std::to_array<Word>({
    "das",
    "dem",
    "den",
    "der",
    "die",
    "het",
    "la",
    "las",
    "le",
    "les",
    "los",
    "the",
}));

constexpr auto arabic_articles =
    WordSet(std::to_array<Word>({"ad", "al", "an", "ar", "as", "ash", "at", "az", "e", "el", "i", "ud", "ul", "ut"}));

constexpr auto conjunctions = WordSet(std::to_array<Word>({"and", "e", "en", "et", "och", "und", "y"}));

constexpr auto other_ends = WordSet(std::to_array<Word>({
    "accord",     "act",        "agreement", "aircraft",   "amendment", "award",      "benchmark",     "bill",
    "bomb",       "campaign",   "code",      "convention", "cup",       "curriculum", "deal",          "declaration",
    "deficit",    "directive",  "disease",   "disorder",   "dollar",    "dollars",    "dump",          "emirates",
    "extensions", "framework",  "game",      "games",      "gas",       "gene",       "gun",           "index",
    "indices",    "initiative", "law",       "league",     "level",     "licence",    "license",       "list",
    "machine",    "method",     "missile",   "missiles",   "pact",      "plan",       "price",         "procedure",
    "process",    "product",    "program",   "programme",  "project",   "protocol",   "questionnaire", "rate",
    "ratio",      "regulation", "report",    "resolution", "rights",    "round",      "scale",         "scan",
    "scheme",     "shield",     "standard",  "strategy",   "street",    "survey",     "syndrome",      "system",
    "tax",        "test",       "therapy",   "time",       "treaty",    "units",      "vehicle",       "virus",
    "war",        "warfare",    "weapon",    "weapons",
}));

constexpr auto event_ends = WordSet(std::to_array<Word>({
    "award",   "awards",   "championship", "championships", "classic",      "cup",    "derby",
    "masters", "marathon", "oscar",        "premiership",   "prize",        "prizes", "shield",
    "stakes",  "test",     "tournament",   "trophy",        "invitational",
}));

constexpr auto place_ends = WordSet(std::to_array<Word>({
    "airport",   "avenue", "bay",      "circle", "gate",    "plaza",   "beach",    "boulevard", "bridge",    "canyon",
    "cape",      "city",   "coast",    "county", "creek",   "desert",  "district", "falls",     "harbor",    "harbour",
    "heights",   "hill",   "hills",    "island", "islands", "lake",    "lane",     "mountain",  "mountains", "ocean",
    "peninsula", "place",  "province", "river",  "road",    "sea",     "springs",  "square",    "stadium",   "street",
    "tower",     "town",   "township", "tunnel", "valley",  "village",
}));

}  // namespace

bool is_legal_abbreviation(Word word) noexcept {
  return legal_abbreviations.holds(word);
}
bool is_abbreviation(Word word) noexcept {
  return word.size() == 1 || is_legal_abbreviation(word) || abbreviations.holds(word);
}
bool is_function_word(Word word) noexcept {
  return function_words.holds(word);
}
bool is_number_word(Word word) noexcept {
  return number_words.holds(word);
}
bool is_person_title(Word word) noexcept {
  return person_titles.holds(word);
}
bool opens_names(Word word) noexcept {
  return name_openers.holds(word);
}
bool is_name_in_possessive(Word word) noexcept {
  return possessive_names.holds(word);
}
bool is_party_adjective(Word word) noexcept {
  return party_adjectives.holds(word);
}
bool speaks_of_press(Word word) noexcept {
  return press_words.holds(word);
}
bool is_ordinal(Word word) noexcept {
  if (word.empty() || word.front() < '0' || word.front() > '9') return false;
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const Word ending = word.substr(digits);
  return digits > 0 && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th");
}
bool is_head_connector(Word word) noexcept {
  return head_connectors.holds(word);
}
bool may_be_verb(Word word) noexcept {
  return word.ends_with("ing") || imperatives.holds(word);
}
bool is_owner_connector(Word word) noexcept {
  return owner_connectors.holds(word);
}
bool is_article_of(std::string_view language, Word word) {
  struct Articles {
    std::string_view language;
    std::string_view words;  // between spaces
  };
  static constexpr std::array<Articles, 7> lists{{{"ca", " el la els les "},
                                                  {"de", " der die das dem den des "},
                                                  {"es", " el la los las "},
                                                  {"fr", " le la les "},
                                                  {"it", " il lo la i gli le "},
                                                  {"nl", " de het "},
                                                  {"pt", " o a os as "}}};
  for (const Articles& list : lists) {
    if (list.language == language) return list.words.find(' ' + std::string(word) + ' ') != std::string_view::npos;
  }
  return false;
}

bool is_article(Word word) noexcept {
  return articles.holds(word);
}
bool is_arabic_article(Word word) noexcept {
  return arabic_articles.holds(word);
}
bool is_conjunction(Word word) noexcept {
  return conjunctions.holds(word);
}
bool ends_other_names(Word word) noexcept {
  return other_ends.holds(word);
}
bool ends_events(Word word) noexcept {
  return event_ends.holds(word);
}
bool ends_places(Word word) noexcept {
  return place_ends.holds(word);
}

}  // namespace dateline::indexer::organizations
