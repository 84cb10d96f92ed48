// SPDX-License-Identifier: GPL-3.0-or-later
// Do inflected forms become one word, and is every stem a sound term?
#include "schema/stemming.h"

#include "schema/fold.h"
#include "schema/utf8.h"
#include "schema/words.h"
#include "tests/schema/case_table.h"
#include "tests/schema/random_text.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <utility>

#include <catch2/catch.hpp>

namespace dateline::schema {
namespace {

std::string code_of(const std::string& algorithm) {
  static const std::map<std::string, std::string> codes = {
      {"arabic", "ar"},    {"armenian", "hy"}, {"basque", "eu"},    {"catalan", "ca"},    {"danish", "da"},
      {"dutch", "nl"},     {"english", "en"},  {"finnish", "fi"},   {"french", "fr"},     {"german", "de"},
      {"hungarian", "hu"}, {"italian", "it"},  {"norwegian", "nb"}, {"portuguese", "pt"}, {"romanian", "ro"},
      {"russian", "ru"},   {"spanish", "es"},  {"swedish", "sv"},   {"turkish", "tr"}};
  return codes.at(algorithm);
}

std::string stem_of(const std::string& form, const std::string& language) {
  const Words words = split_words(form, language);
  REQUIRE(words.size() == 1);
  return Stemmer(language).stem(words.folded(0));
}

}  // namespace

TEST_CASE("the golden table of stems holds", "[schema][stemming][golden]") {
  for (const auto& [line, columns] : tests::read_cases("stem_cases.tsv", 4)) {
    CAPTURE(line, columns[1], columns[2]);
    const std::string language = code_of(columns[0]);
    CHECK((stem_of(columns[1], language) == stem_of(columns[2], language)) == (columns[3] == "yes"));
  }
}

TEST_CASE("a language without a stemmer leaves words as they are", "[schema][stemming]") {
  for (const auto* language : {"pl", "und", "", "english", "EN"}) {
    CHECK_FALSE(has_stemmer(language));
    CHECK(Stemmer(language).stem("workers") == "workers");
  }
  CHECK(has_stemmer("en"));
  CHECK(std::ranges::is_sorted(stemmed_languages()));
  CHECK(std::ranges::all_of(stemmed_languages(), has_stemmer));
}

TEST_CASE("words with digits or signs and single characters are their own stem", "[schema][stemming]") {
  for (const std::string_view language : stemmed_languages()) {
    Stemmer stemmer(language);
    for (const auto* word : {"3.5", "1990s", "f16s", "c++", "c#", "2019", "\u5317", "\u30AB", "\uD55C", ""}) {
      CHECK(stemmer.stem(word) == word);
    }
  }
}

TEST_CASE("a stemmer gives the same stem however often it is asked", "[schema][stemming]") {
  Stemmer stemmer("en");
  const std::string first = stemmer.stem("sanctions");
  for (int i = 0; i < 20000; ++i) (void)stemmer.stem("word" + std::string(1 + static_cast<std::size_t>(i) % 40, 's'));
  CHECK(stemmer.stem("sanctions") == first);
  CHECK(first == "sanction");
}

TEST_CASE("every stem is valid UTF-8 of 1 to max_word_bytes bytes", "[schema][stemming][property]") {
  tests::RandomText random(Catch::rngSeed());
  for (const std::string_view language : stemmed_languages()) {
    Stemmer stemmer(language);
    for (int round = 0; round < 300; ++round) {
      const Words words = split_words(random.text(60), language);
      for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string stem = stemmer.stem(words.folded(i));
        CAPTURE(language, words.folded(i), stem);
        REQUIRE(!stem.empty());
        REQUIRE(stem.size() <= max_word_bytes);
        REQUIRE(tests::is_valid_utf8(stem));
      }
    }
  }
}

namespace {

/// Letters from `first` to `last`, most of them vowels and endings where that is Latin.
std::string random_word(std::mt19937& random, char32_t first, char32_t last) {
  std::string word;
  const int letters = std::uniform_int_distribution<int>(1, 12)(random);
  for (int i = 0; i < letters; ++i) {
    const bool ending = first == U'a' && i > 0 && random() % 2 == 0;
    const std::uint32_t any = std::uniform_int_distribution<std::uint32_t>(first, last)(random);
    const char32_t letter = static_cast<unsigned char>("aeiousnrtlyd"[random() % 12]);
    append_utf8(ending ? letter : char32_t{any}, word);
  }
  return fold(word);
}

}  // namespace

TEST_CASE("stems of languages without prefixes begin as their words do", "[schema][stemming][property]") {
  std::mt19937 random(17);
  for (const std::string_view language : stemmed_languages()) {
    if (!keeps_first_byte(language)) continue;
    Stemmer stemmer(language);
    char32_t first = U'a';
    char32_t last = U'z';
    if (language == "ru") std::tie(first, last) = std::pair(U'\u0430', U'\u044F');
    if (language == "hy") std::tie(first, last) = std::pair(U'\u0561', U'\u0586');
    if (language == "ne") std::tie(first, last) = std::pair(U'\u0905', U'\u0948');
    for (int i = 0; i < 20000; ++i) {
      const std::string word = random_word(random, first, last);
      if (word.empty()) continue;
      INFO(language << ' ' << word);
      REQUIRE(stemmer.stem(word).front() == word.front());
    }
  }
  CHECK_FALSE(keeps_first_byte("ar"));
}

}  // namespace dateline::schema
