// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/stop_words.h"

#include <catch2/catch.hpp>

using namespace dateline::searcher;

TEST_CASE("the English list holds for every query", "[searcher][query]") {
  const StopWords words({});
  CHECK(words.holds("the"));
  CHECK_FALSE(words.holds("korea"));
  CHECK_FALSE(words.holds(""));
}

TEST_CASE("another language's list holds from three different words on", "[searcher][query]") {
  CHECK_FALSE(StopWords({"die", "hard"}).holds("die"));
  CHECK_FALSE(StopWords({"die", "die", "die", "war"}).holds("die"));
  const StopWords german({"die", "arbeiter", "und", "der", "fabrik"});
  CHECK(german.holds("die"));
  CHECK(german.holds("nicht"));
  CHECK(german.holds("the"));
}

TEST_CASE("words of the English list and single letters tell no language", "[searcher][query]") {
  CHECK_FALSE(StopWords({"in", "an", "so", "was", "die"}).holds("die"));
  CHECK_FALSE(StopWords({"c", "d", "y", "l"}).holds("c"));
}

TEST_CASE("a script that is not the Latin one needs no further sign", "[searcher][query]") {
  const StopWords words({});
  CHECK(words.holds("и"));
  CHECK_FALSE(words.holds("рабочие"));
}
