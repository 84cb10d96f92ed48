// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggest/typed_end.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::searcher;

namespace {

/// "words: b|a b" for the last words of free text, "country: value" for a field.
std::string end_of(std::string_view prefix) {
  const TypedEnd end = typed_end(prefix);
  if (end.kind == TypedKind::Nothing) return "nothing";
  if (end.kind == TypedKind::Value) {
    return std::string(end.field->name) + ':' + std::string(prefix.substr(end.value_start)) + '|' +
           std::string(prefix.substr(end.text_start));
  }
  std::string text = end.kind == TypedKind::Words ? "words:" : "phrase:";
  for (const std::size_t start : end.starts) text += '|' + std::string(prefix.substr(start));
  return text;
}

}  // namespace

TEST_CASE("the last free words can be the beginning of a name", "[searcher][suggest]") {
  CHECK(end_of("kor") == "words:|kor");
  CHECK(end_of("workers north  kor") == "words:|kor|north  kor|workers north  kor");
  CHECK(end_of("a b c d e f") == "words:|f|e f|d e f|c d e f");
  CHECK(end_of("north ") == "words:|north ");
  CHECK(end_of("") == "nothing");
  CHECK(end_of("  ") == "nothing");
}

TEST_CASE("a name does not reach over brackets, operators, commas and clauses", "[searcher][suggest]") {
  CHECK(end_of("oil (north kor") == "words:|kor|north kor");
  CHECK(end_of("oil OR north") == "words:|north");
  CHECK(end_of("oil, north") == "words:|north");
  CHECK(end_of("country:KP north") == "words:|north");
  CHECK(end_of("\"oil price\" north") == "words:|north");
  CHECK(end_of("oil -north") == "words:|north");
  CHECK(end_of("oil foo:north") == "words:|north");
  CHECK(end_of("oil)") == "nothing");
}

TEST_CASE("behind a field and its colon stands a value", "[searcher][suggest]") {
  CHECK(end_of("oil country:") == "country:|");
  CHECK(end_of("oil country:ko") == "country:ko|ko");
  CHECK(end_of("oil -COUNTRY:ko") == "country:ko|ko");
  CHECK(end_of("country.main:\"north ko") == "country.main:\"north ko|north ko");
  CHECK(end_of("source:“north ko") == "source:“north ko|north ko");
  CHECK(end_of("url:a/b") == "url:a/b|a/b");
  CHECK(end_of("country:\"north korea\"") == "nothing");
  CHECK(end_of("saved:x") == "words:|x");  // no saved searches are known here
}

TEST_CASE("in the brackets behind a field's colon every word is a value of it", "[searcher][suggest]") {
  CHECK(end_of("oil country:(ru") == "country:ru|ru");
  CHECK(end_of("country:(") == "country:|");
  CHECK(end_of("country:（ru") == "country:ru|ru");
  CHECK(end_of("country:(KP OR ru") == "country:ru|ru");
  CHECK(end_of("country:(KP OR ") == "country:|");
  CHECK(end_of("country:(KP AND ru") == "country:ru|ru");
  CHECK(end_of("country:(KP ru") == "country:ru|ru");
  CHECK(end_of("country:(KP -ru") == "country:ru|ru");
  CHECK(end_of("country:(KP OR (ru") == "country:ru|ru");
  CHECK(end_of("country:((KP) ru") == "country:ru|ru");
  CHECK(end_of("country:(KP OR \"north ko") == "country:\"north ko|north ko");
  CHECK(end_of("country:(\"north korea\" ru") == "country:ru|ru");
  CHECK(end_of("country:(KP source:ko") == "source:ko|ko");
  CHECK(end_of("country:(source:(ko) ru") == "country:ru|ru");
}

TEST_CASE("behind the closing bracket of a field's group words are free again", "[searcher][suggest]") {
  CHECK(end_of("country:(KP) north ko") == "words:|ko|north ko");
  CHECK(end_of("country:(KP OR ru)") == "nothing");
  CHECK(end_of("country: (ru") == "words:|ru");
  CHECK(end_of("(country:KP ru") == "words:|ru");
  CHECK(end_of(")) country:(ru") == "country:ru|ru");
  CHECK(end_of("country:" + std::string(70'000, '(')) == "country:|");
}

TEST_CASE("within open quotes stands a phrase", "[searcher][suggest]") {
  CHECK(end_of("oil \"north ko") == "phrase:|ko|north ko");
  CHECK(end_of("oil \"north ko\"") == "nothing");
  CHECK(end_of("oil \"country:ko") == "phrase:|country:ko");
  CHECK(end_of("oil \"") == "nothing");
}

TEST_CASE("any bytes are read to their end", "[searcher][suggest]") {
  CHECK(end_of("\xFF\xFE kor") == "words:|kor|\xFF\xFE kor");
  CHECK(end_of(std::string("a\0b", 3)).substr(0, 6) == "words:");
  CHECK(end_of(std::string(70'000, ':')) == "nothing");
  CHECK(end_of(std::string(70'000, '"')) == "nothing");
  CHECK(end_of("حكومة كوري") == "words:|كوري|حكومة كوري");
  CHECK(end_of("北朝") == "words:|北朝");
}
