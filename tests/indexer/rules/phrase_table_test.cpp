// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/phrase_table.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer::rules;

namespace {

std::vector<PhraseMatch> matches_in(const PhraseTable& table, const std::string& text) {
  const schema::Words words = schema::split_words(text, "en");
  std::vector<PhraseMatch> matches;
  for (std::size_t i = 0; i < words.size(); ++i) table.matches_at(words, i, matches);
  return matches;
}

}  // namespace

TEST_CASE("phrases are found wherever they start, the shorter before the longer", "[indexer][rules]") {
  PhraseTable table;
  CHECK(table.add(schema::split_words("Royal Dutch Shell", "en")) == 0);
  CHECK(table.add(schema::split_words("Royal", "en")) == 1);
  CHECK(table.add(schema::split_words("ROYAL", "en")) == 1);
  CHECK(table.add(schema::split_words("Shell Beach", "en")) == 2);
  CHECK(table.size() == 3);
  const auto matches = matches_in(table, "The royal dutch shell beach of Royal Dutch");
  REQUIRE(matches.size() == 4);
  CHECK((matches[0].number == 1 && matches[0].first == 1 && matches[0].count == 1));
  CHECK((matches[1].number == 0 && matches[1].first == 1 && matches[1].count == 3));
  CHECK((matches[2].number == 2 && matches[2].first == 3));
  CHECK((matches[3].number == 1 && matches[3].first == 6));
  CHECK(matches_in(PhraseTable(), "anything at all").empty());
}

TEST_CASE("of ten thousand phrases each is found, and nothing else", "[indexer][rules]") {
  PhraseTable table;
  for (int i = 0; i < 10000; ++i) table.add(schema::split_words("agency w" + std::to_string(i), "en"));
  for (int i = 0; i < 10000; i += 97) {
    const auto matches = matches_in(table, "an agency w" + std::to_string(i) + " there");
    REQUIRE(matches.size() == 1);
    CHECK(matches.front().number == static_cast<std::uint32_t>(i));
  }
  CHECK(matches_in(table, "agency w10000 and w5 agency").empty());
}
