// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/place_words.h"

#include "schema/stemming.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::array<std::string_view, 71> plain_neighbours = {
    "a",        "after",     "airport",      "and",     "april",     "area",     "as",       "at",       "august",
    "before",   "but",       "by",           "central", "city",      "county",   "december", "district", "downtown",
    "east",     "eastern",   "february",     "for",     "friday",    "from",     "governor", "greater",  "he",
    "in",       "inner",     "it",           "january", "july",      "june",     "lower",    "march",    "may",
    "mayor",    "metro",     "metropolitan", "mid",     "monday",    "near",     "north",    "northern", "november",
    "october",  "of",        "old",          "on",      "outer",     "outside",  "police",   "province", "region",
    "saturday", "september", "she",          "since",   "south",     "southern", "suburban", "sunday",   "the",
    "thursday", "tuesday",   "upper",        "upstate", "wednesday", "west",     "western",  "when"};
static_assert(std::is_sorted(plain_neighbours.begin(), plain_neighbours.end()));

constexpr std::array<std::string_view, 17> place_words = {
    "across",      "around",       "central",  "downtown", "eastern",  "in",         "inside",  "into",  "near",
    "neighboring", "neighbouring", "northern", "outside",  "southern", "throughout", "western", "within"};
static_assert(std::is_sorted(place_words.begin(), place_words.end()));

constexpr std::array<std::string_view, 5> origin_words = {"at", "from", "of", "outside", "to"};
static_assert(std::is_sorted(origin_words.begin(), origin_words.end()));

constexpr std::array<std::string_view, 14> personal_titles = {"col", "dr", "gen",  "gov", "hon", "lt",  "mr",
                                                              "mrs", "ms", "prof", "rep", "rev", "sen", "sgt"};
static_assert(std::is_sorted(personal_titles.begin(), personal_titles.end()));

constexpr std::array<std::string_view, 17> national_offices = {
    "army",       "border",  "foreign",   "government",   "junta", "king",  "military", "minister", "opposition",
    "parliament", "premier", "president", "presidential", "prime", "queen", "rebels",   "troops"};
static_assert(std::is_sorted(national_offices.begin(), national_offices.end()));

constexpr std::array<std::string_view, 16> state_offices = {
    "attorney",   "congressman", "congresswoman", "democrat",   "democrats",   "gov", "governor", "legislature",
    "lieutenant", "lt",          "rep",           "republican", "republicans", "sen", "senator",  "sheriff"};
static_assert(std::is_sorted(state_offices.begin(), state_offices.end()));

template <typename Words>
bool holds(const Words& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace

bool is_plain_neighbour(std::string_view folded_word) noexcept {
  return holds(plain_neighbours, folded_word) || schema::is_stop_word(folded_word, "en");
}

bool is_place_word(std::string_view folded_word) noexcept {
  return holds(place_words, folded_word);
}

bool is_origin_word(std::string_view folded_word) noexcept {
  return holds(origin_words, folded_word);
}

bool is_personal_title(std::string_view folded_word) noexcept {
  return holds(personal_titles, folded_word);
}

bool is_national_office(std::string_view folded_word) noexcept {
  return holds(national_offices, folded_word);
}

bool is_state_office(std::string_view folded_word) noexcept {
  return holds(state_offices, folded_word);
}

}  // namespace dateline::indexer
