// SPDX-License-Identifier: GPL-3.0-or-later
// Do folded words get the marks back that their stemmer needs?
#include "schema/stem_endings.h"

#include "schema/fold.h"
#include "tests/schema/random_text.h"

#include <catch2/catch.hpp>

namespace dateline::schema {

TEST_CASE("endings that stemmers know by their marks get them back", "[schema][stemming]") {
  CHECK(restore_ending("generacion", "es") == "generación");
  CHECK(restore_ending("employees", "fr") == "employées");
  CHECK(restore_ending("premieres", "fr") == "premières");
  CHECK(restore_ending("eleicoes", "pt") == "eleições");
  CHECK(restore_ending("functie", "ro") == "funcţie");
  CHECK(restore_ending("kormanykent", "hu") == "kormanyként");
}

TEST_CASE("an ending alone, other words and other languages stay", "[schema][stemming]") {
  CHECK(restore_ending("cion", "es") == "cion");
  CHECK(restore_ending("generacion", "it") == "generacion");
  CHECK(restore_ending("gobierno", "es") == "gobierno");
  CHECK(restore_ending("employees", "en") == "employees");
  CHECK(restore_ending("", "fr").empty());
}

TEST_CASE("Turkish vowel harmony tells the vowels apart", "[schema][stemming]") {
  CHECK(restore_ending("kizlar", "tr") == "kızlar");
  CHECK(restore_ending("secimler", "tr") == "secimler");
  CHECK(restore_ending("ulkeler", "tr") == "ülkeler");
  CHECK(restore_ending("ogrenciler", "tr") == "ögrenciler");
  CHECK(restore_ending("yaptirimlar", "tr") == "yaptırımlar");
  CHECK(restore_ending("kaynagi", "tr") == "kaynağı");
  CHECK(restore_ending("kurulmus", "tr") == "kurulmus");
  CHECK(restore_ending("gelmis", "tr") == "gelmiş");
  CHECK(restore_ending("bu", "tr") == "bu");
}

TEST_CASE("what is restored folds to the word again", "[schema][stemming][property]") {
  tests::RandomText random(Catch::rngSeed());
  for (const auto* language : {"ca", "es", "fr", "hu", "pt", "ro", "tr"}) {
    for (int round = 0; round < 1000; ++round) {
      const std::string word = fold(random.text(20));
      REQUIRE(fold(restore_ending(word, language)) == word);
    }
  }
  CHECK(fold(restore_ending("ogrencilerimizin", "tr")) == "ogrencilerimizin");
}

}  // namespace dateline::schema
