// SPDX-License-Identifier: GPL-3.0-or-later
// Are the stop lists in the form of words, and free of words that a searcher of news means?
#include "schema/stemming.h"
#include "schema/words.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

namespace dateline::schema {

TEST_CASE("function words of a language are stop words of that language only", "[schema][stop_words]") {
  CHECK(is_stop_word("the", "en"));
  CHECK(is_stop_word("which", "en"));
  CHECK(is_stop_word("dont", "en"));
  CHECK(is_stop_word("qu", "fr"));
  CHECK(is_stop_word("fur", "de"));
  CHECK(is_stop_word("все", "ru"));
  CHECK(is_stop_word("على", "ar"));
  CHECK(is_stop_word("ikkje", "nn"));
  CHECK_FALSE(is_stop_word("the", "fr"));
  CHECK_FALSE(is_stop_word("The", "en"));
  CHECK_FALSE(is_stop_word("the", "und"));
  CHECK_FALSE(is_stop_word("", "en"));
}

TEST_CASE("words of the news are no stop words", "[schema][stop_words]") {
  for (const auto* word : {"said", "state", "north", "korea", "workers", "new", "first", "war", "mine", "president"}) {
    CHECK_FALSE(is_stop_word(word, "en"));
  }
  CHECK_FALSE(is_stop_word("embargo", "es"));
  CHECK_FALSE(is_stop_word("estado", "es"));
  CHECK_FALSE(is_stop_word("stato", "it"));
  CHECK_FALSE(is_stop_word("or", "fr"));
}

TEST_CASE("every stop word is a word as texts are cut", "[schema][stop_words]") {
  for (const auto* language : {"ar", "da", "de", "en", "es", "fi", "fr", "hu", "it", "nl", "no", "pt", "ru", "sv"}) {
    const auto list = stop_words(language);
    CHECK(list.size() > 180);
    CHECK(std::ranges::adjacent_find(list) == list.end());
    for (const std::string_view word : list) {
      const Words words = split_words(word, language);
      CAPTURE(language, word);
      REQUIRE(words.size() == 1);
      CHECK(words.folded(0) == word);
    }
  }
}

}  // namespace dateline::schema
