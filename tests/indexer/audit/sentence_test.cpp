// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/sentence.h"

#include "schema/code_points.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;

namespace {

/// "before[mention]behind" around the first `mention` in `text`.
std::string sentence_of(const std::string& text, const std::string& mention) {
  const auto at = text.find(mention);
  const schema::CodePoints points(text);
  const auto sentence = sentence_around(text, points.at_byte(static_cast<std::uint32_t>(at)),
                                        points.at_byte(static_cast<std::uint32_t>(at + mention.size())));
  return sentence.before + "[" + sentence.mention + "]" + sentence.behind;
}

}  // namespace

TEST_CASE("a mention is shown in its sentence", "[indexer][audit]") {
  const std::string text = "Nothing here. They met in Kyiv today! Was it so? Él fue a Perú.\n\nA second paragraph";
  CHECK(sentence_of(text, "Kyiv") == "They met in [Kyiv] today!");
  CHECK(sentence_of(text, "Nothing") == "[Nothing] here.");
  CHECK(sentence_of(text, "Perú") == "Él fue a [Perú].");
  CHECK(sentence_of(text, "second") == "A [second] paragraph");
  CHECK(sentence_of("So the U.S. Senate said, and J. Smith too.", "Senate") ==
        "So the U.S. [Senate] said, and J. Smith too.");
  CHECK(sentence_of("It broke\nacross Two\nLines", "Two\nLines") == "It broke across [Two Lines]");
}

TEST_CASE("a long sentence is cut between words on both sides", "[indexer][audit]") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "wörd ";
  text += "Kyiv";
  for (int i = 0; i < 200; ++i) text += " wörd";
  const std::string shown = sentence_of(text, "Kyiv");
  CHECK(shown.starts_with("… wörd"));
  CHECK(shown.ends_with("wörd …"));
  CHECK(shown.size() < 2 * max_side_bytes + 20);
  const std::string unbroken = "é" + std::string(1000, 'x') + "Kyiv";
  CHECK(sentence_of(unbroken, "Kyiv").ends_with("x[Kyiv]"));
}

TEST_CASE("places outside of the text have no sentence", "[indexer][audit]") {
  CHECK(sentence_around("short", 2, 9).mention.empty());
  CHECK(sentence_around("short", 3, 3).mention.empty());
  CHECK(sentence_around("", 0, 1).mention.empty());
  CHECK(sentence_around("short", 0, 5).mention == "short");
}
