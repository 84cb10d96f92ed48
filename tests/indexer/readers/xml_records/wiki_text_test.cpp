// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_records/wiki_text.h"

#include <string>

#include <catch2/catch.hpp>

using dateline::indexer::wiki_text;

TEST_CASE("wiki markup becomes the words that are shown", "[indexer][xml]") {
  CHECK(wiki_text("'''Talks''' in [[Geneva]] and [[Rome|the city]].") == "Talks in Geneva and the city.");
  CHECK(wiki_text("== Sources ==\n* One\n* Two") == "Sources\n\nOne\n\nTwo");
  CHECK(wiki_text("{{date|{{x}}}}Words<ref>A</ref> go on<ref name=a/>.<!-- no -->") == "Words go on.");
  CHECK(wiki_text("{|\n| cell\n|}\nWords.[[Category:X]][[File:a.jpg|thumb|A [[hall]].]]").starts_with("Words."));
  CHECK(wiki_text("It's 3 < 4.") == "It's 3 < 4.");
}

TEST_CASE("wiki markup that does not end costs linear time", "[indexer][xml]") {
  for (const std::string mark : {"{{", "[[", "<ref>", "<ref a/>", "<!--", "{|", "]]", "[[a]]", "''", "<"}) {
    std::string source = "Words. ";
    while (source.size() < (2u << 20)) source += mark;
    CHECK(wiki_text(source).starts_with("Words."));
  }
}
