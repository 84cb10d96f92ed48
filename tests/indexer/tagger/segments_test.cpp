// SPDX-License-Identifier: GPL-3.0-or-later
// Which words does the tagger look at?
#include "indexer/entities/tagger/segments.h"

#include "tests/indexer/organization_gazetteer.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using Segments = std::vector<std::string>;

namespace {

Segments segments_of(const std::string& text) {
  const dateline::schema::Words words = dateline::schema::split_words(text, "en");
  const organizations::FieldView field =
      organizations::view_field(small_gazetteer(), MentionField::Text, text, words, {"en", 0});
  Segments segments;
  std::uint32_t free = 0;
  for (const organizations::WordRange& range : tagger::find_segments(field)) {
    CHECK(range.count > 0);
    CHECK(range.first >= free);
    free = range.end();
    segments.emplace_back(field.written(range));
  }
  return segments;
}

}  // namespace

TEST_CASE("text without capitals has no segments", "[indexer][tagger]") {
  CHECK(segments_of("").empty());
  CHECK(segments_of("nobody said anything, not even 20 times").empty());
}

TEST_CASE("a segment joins capitals and what stands between them", "[indexer][tagger]") {
  CHECK(segments_of("she left the Bank of the West today") == Segments{"Bank of the West"});
  CHECK(segments_of("it met the Group of 20 before anybody else saw it, and 20th Century Fox staff") ==
        Segments{"Group of 20", "20th Century Fox"});
  CHECK(segments_of("fighters of al-Qaeda fled") == Segments{"al-Qaeda"});
  CHECK(segments_of("shares of Johnson & Johnson rose while those of a rival of Procter fell") ==
        Segments{"Johnson & Johnson", "Procter"});
}

TEST_CASE("no segment goes on behind a bracket, a colon or a sentence", "[indexer][tagger]") {
  CHECK(segments_of("the World Food Programme (WFP) said") == Segments{"World Food Programme", "WFP"});
  CHECK(segments_of("he joined Acme. Widgets: Sales fell") == Segments{"Acme", "Widgets", "Sales"});
}

TEST_CASE("text in capitals is cut into segments of bounded length", "[indexer][tagger]") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "WORD ";
  const dateline::schema::Words words = dateline::schema::split_words(text, "en");
  const organizations::FieldView field =
      organizations::view_field(small_gazetteer(), MentionField::Text, text, words, {"en", 0});
  std::size_t covered = 0;
  for (const organizations::WordRange& range : tagger::find_segments(field)) {
    CHECK(range.count <= 70);
    covered += range.count;
  }
  CHECK(covered == 1000);
}
