// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/english_spellings.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using dateline::schema::gazetteer::other_english_spellings;

TEST_CASE("a name has the spelling of the other English too", "[schema][gazetteer]") {
  using Names = std::vector<std::string>;
  CHECK(other_english_spellings("World Health Organization") == Names{"World Health Organisation"});
  CHECK(other_english_spellings("World Food Programme") == Names{"World Food Program"});
  CHECK(other_english_spellings("Centre for Defense Programs") ==
        Names{"Center for Defense Programs", "Centre for Defence Programmes"});
  CHECK(other_english_spellings("Educational, Scientific and Cultural Organization (UNESCO)") ==
        Names{"Educational, Scientific and Cultural Organisation (UNESCO)"});
}

TEST_CASE("only whole words, as names have them, are spelled otherwise", "[schema][gazetteer]") {
  for (const char* name : {"Organizational Council", "Centrex", "the center", "Médecins Sans Frontières", ""}) {
    CHECK(other_english_spellings(name).empty());
  }
}
