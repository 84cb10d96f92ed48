// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/attributes.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

// "name=value;" for each attribute.
std::string attributes_of(std::string_view source) {
  std::string out;
  AttributeCursor cursor(source);
  for (Attribute attribute; cursor.next(attribute);)
    out.append(attribute.name).append("=").append(attribute.value).append(";");
  return out;
}

}  // namespace

TEST_CASE("attributes are read in every way of quoting", "[indexer][html]") {
  CHECK(attributes_of("p a=1 B='2 3' c=\"4>5\" d") == "a=1;B=2 3;c=4>5;d=;");
  CHECK(attributes_of("p a = 1\n\tb\n=\n'2'c=3") == "a=1;b=2;c=3;");
  CHECK(attributes_of("img src=a.png/") == "src=a.png/;");
  CHECK(attributes_of("br/") == "");
  CHECK(attributes_of("p/a/b=1") == "a=;b=1;");
  CHECK(attributes_of("p ==x a'b=c") == "==x;a'b=c;");
}

TEST_CASE("what is never closed ends with the tag", "[indexer][html]") {
  CHECK(attributes_of("p a=\"b c") == "a=b c;");
  CHECK(attributes_of("p a=") == "a=;");
  CHECK(attributes_of("p") == "");
  CHECK(attributes_of("") == "");
}

TEST_CASE("the first attribute of a name counts, in any case", "[indexer][html]") {
  CHECK(find_attribute("p CLASS=a class=b", "class") == "a");
  CHECK(find_attribute("p hidden", "hidden") == "");
  CHECK_FALSE(find_attribute("p data-class=a", "class").has_value());
}

TEST_CASE("attributes beyond the bound are not seen", "[indexer][html]") {
  std::string source = "p";
  for (std::size_t i = 0; i < max_attributes; ++i) source += " a=1";
  CHECK(find_attribute(source + " b=1", "a") == "1");
  CHECK_FALSE(find_attribute(source + " b=1", "b").has_value());
}

TEST_CASE("tokens are whole words in any case", "[indexer][html]") {
  CHECK(has_token("a  HEntry\tb", "hentry"));
  CHECK_FALSE(has_token("hentry-x", "hentry"));
  CHECK_FALSE(has_token("", "a"));
  std::string_view list = " a\n b ";
  CHECK(take_token(list) == "a");
  CHECK(take_token(list) == "b");
  CHECK(take_token(list).empty());
}
