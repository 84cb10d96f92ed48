// SPDX-License-Identifier: GPL-3.0-or-later
// Does split_words cut text as docs/text-analysis.md says?
#include "schema/words.h"

#include "schema/character_classes.h"
#include "schema/fold.h"
#include "schema/utf8.h"
#include "tests/schema/case_table.h"
#include "tests/schema/random_text.h"

#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

namespace dateline::schema {
namespace {

// Words in order, and behind a character that joins the next one their bigram.
std::string print(const Words& words) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    result.append(i == 0 ? "" : " ").append(words.folded(i));
    if (words[i].joins_next) result.append(" ").append(words.folded(i)).append(words.folded(i + 1));
  }
  return result;
}

std::string analyse(std::string_view text, std::string_view language = {}) {
  return print(split_words(text, language));
}

std::vector<std::string> written(std::string_view text, std::string_view language = {}) {
  std::vector<std::string> result;
  for (const Word& word : split_words(text, language)) {
    result.emplace_back(text.substr(word.start, word.end - word.start));
  }
  return result;
}

}  // namespace

TEST_CASE("the golden table of words holds", "[schema][words][golden]") {
  for (const auto& [line, columns] : tests::read_cases("analysis_cases.tsv", 3)) {
    CAPTURE(line, columns[1]);
    CHECK(analyse(columns[1], columns[0]) == columns[2]);
  }
}

TEST_CASE("a span leaves out possessives and elided articles and keeps the dot of an acronym", "[schema][words]") {
  using Spans = std::vector<std::string>;
  CHECK(written("Russia's workers’") == Spans{"Russia", "workers"});
  CHECK(written("l’usine d'Alger", "fr") == Spans{"usine", "Alger"});
  CHECK(written("the U.S.'s U.N.-led") == Spans{"the", "U.S.", "U.N.", "led"});
  CHECK(written("“O’Brien”, AT&T; C++.") == Spans{"O’Brien", "AT&T", "C++"});
  CHECK(written("caf\xC3\xA9\xCC\x81\xC2\xAD ") == Spans{"caf\xC3\xA9\xCC\x81"});
}

TEST_CASE("offsets are right where folding changes lengths", "[schema][words]") {
  using Spans = std::vector<std::string>;
  CHECK(written("ﬁnance Straße ｶﾞｽ") == Spans{"ﬁnance", "Straße", "ｶﾞ", "ｽ"});
  CHECK(written("\u1107\u116E\u11A8\u1112") == Spans{"\u1107\u116E\u11A8", "\u1112"});
  CHECK(written("5㌔ ½") == Spans{"5", "㌔", "㌔", "½", "½"});
  CHECK(written("x\xFFy\xC3") == Spans{"x", "y"});
}

TEST_CASE("characters of a run join, other words do not", "[schema][words]") {
  const Words words = split_words("北カ 한국x", "ko");
  REQUIRE(words.size() == 5);
  CHECK(words[0].joins_next);
  CHECK_FALSE(words[1].joins_next);
  CHECK(words[2].joins_next);
  CHECK_FALSE(words[3].joins_next);
  CHECK(words[3].kind == WordKind::Character);
  CHECK(words[4].kind == WordKind::Word);
}

TEST_CASE("a query of unknown language gives the words of a French or Italian article", "[schema][words]") {
  for (const auto* text :
       {"l'usine",     "L'Élysée",   "d'Alger", "QU'IL", "dell'Unione", "all’Aja",  "un'altra",    "l'11",
        "j'accuse",    "s'effondre", "n'a",     "c'est", "D'Angelo",    "L'Oréal",  "O'Brien",     "jusqu'ici",
        "aujourd'hui", "l'hiver",    "d'abord", "m'a",   "dall'Onu",    "l'O.N.U.", "d'un l'autre"}) {
    CAPTURE(text);
    CHECK(analyse(text, "fr") == analyse(text));
    CHECK(analyse(text, "it") == analyse(text));
    CHECK(analyse(text, "en") == analyse(text));
  }
}

TEST_CASE("words are sound terms with rising offsets for any bytes", "[schema][words][property]") {
  tests::RandomText random(Catch::rngSeed());
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random.text(50);
    const Words words = split_words(text, round % 2 == 0 ? "fr" : "");
    std::size_t last_start = 0;
    std::size_t last_end = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Word& word = words[i];
      const std::string_view folded = words.folded(i);
      const std::string_view slice = std::string_view(text).substr(word.start, word.end - word.start);
      CAPTURE(text, slice, folded);
      REQUIRE(word.start < word.end);
      REQUIRE(word.end <= text.size());
      const bool is_same_sign = word.start == last_start && word.end == last_end;
      REQUIRE((word.start >= last_end || is_same_sign));
      REQUIRE(tests::is_valid_utf8(slice));
      REQUIRE(!folded.empty());
      REQUIRE(folded.size() <= max_word_bytes);
      REQUIRE(tests::is_valid_utf8(folded));
      REQUIRE(folded.find(' ') == std::string_view::npos);
      REQUIRE((!word.joins_next || (i + 1 < words.size() && words[i + 1].kind == WordKind::Character)));
      last_start = word.start;
      last_end = word.end;
    }
  }
}

TEST_CASE("a word without signs folds as its slice does", "[schema][words][property]") {
  tests::RandomText random(Catch::rngSeed() + 1);
  std::size_t compared = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random.text(50);
    const Words words = split_words(text, {});
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view slice = std::string_view(text).substr(words[i].start, words[i].end - words[i].start);
      const std::string folded = fold(slice);
      CAPTURE(text, slice, folded);
      // A slice that holds signs does not fold to a plain word.
      const Words again = split_words(folded, {});
      if (again.size() != 1 || again.folded(0) != folded) continue;
      ++compared;
      REQUIRE(words.folded(i) == folded);
    }
  }
  CHECK(compared > 50000);
}

TEST_CASE("words joined by spaces are cut into the same words again", "[schema][words][property]") {
  tests::RandomText random(Catch::rngSeed() + 2);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random.text(50);
    const Words words = split_words(text, {});
    std::string joined;
    for (std::size_t i = 0; i < words.size(); ++i) {
      // A dictionary may cut a word anew once its neighbours are gone.
      const bool is_dictionary_word = needs_dictionary(character_at(words.folded(i), 0).character.kind);
      if (!is_dictionary_word) joined.append(words.folded(i)).append(words[i].joins_next ? "" : " ");
    }
    const Words again = split_words(joined, {});
    std::string joined_again;
    for (std::size_t i = 0; i < again.size(); ++i) {
      joined_again.append(again.folded(i)).append(again[i].joins_next ? "" : " ");
    }
    CAPTURE(text);
    REQUIRE(joined_again == joined);
  }
}

TEST_CASE("threads may split at once", "[schema][words]") {
  const std::string text = "Россия 日本 ประเทศไทยมีประชากร l'usine हिन्दी";
  const std::string expected = analyse(text);
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) result = analyse(text);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == expected);
}

}  // namespace dateline::schema
