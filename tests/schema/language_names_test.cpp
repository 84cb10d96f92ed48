// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/language_names.h"

#include <string>

#include <catch2/catch.hpp>

using dateline::schema::language_code;
using dateline::schema::language_name;

TEST_CASE("a language is called by its English name", "[schema][language]") {
  CHECK(language_name("en") == "English");
  CHECK(language_name("ko") == "Korean");
  CHECK(language_name("he") == "Hebrew");
  CHECK(language_name("zh") == "Chinese");
  CHECK(language_name("und") == "Unknown");
  CHECK(language_name("") == "Unknown");
}

TEST_CASE("a code that nobody knows is its own name", "[schema][language]") {
  CHECK(language_name("qqq") == "qqq");
  CHECK(language_name("no such language") == "no such language");
  const std::string long_code(300, 'x');
  CHECK(language_name(long_code) == long_code);
}

TEST_CASE("a language is found by code, English name or own name, in any case", "[schema][language]") {
  CHECK(language_code("EN") == "en");
  CHECK(language_code("english") == "en");
  CHECK(language_code(" German ") == "de");
  CHECK(language_code("Deutsch") == "de");
  CHECK(language_code("FRANÇAIS") == "fr");
  CHECK(language_code("francais") == "fr");
  CHECK(language_code("русский") == "ru");
  CHECK(language_code("한국어") == "ko");
  CHECK(language_code("日本語") == "ja");
  CHECK(language_code("unknown") == "und");
  CHECK(language_code("und") == "und");
}

TEST_CASE("old codes become new ones", "[schema][language]") {
  CHECK(language_code("iw") == "he");
  CHECK(language_code("in") == "id");
  CHECK(language_code("ji") == "yi");
}

TEST_CASE("region and script are dropped", "[schema][language]") {
  CHECK(language_code("pt-BR") == "pt");
  CHECK(language_code("zh_Hant") == "zh");
  CHECK(language_code("EN-us") == "en");
}

TEST_CASE("what fits no language stays as typed, in lower case, and matches nothing", "[schema][language]") {
  CHECK(language_code("Klingonese") == "klingonese");
  CHECK(language_code("").empty());
}
