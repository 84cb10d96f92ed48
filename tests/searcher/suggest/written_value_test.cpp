// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggest/candidates.h"
#include "tests/archive/small_index.h"

#include <catch2/catch.hpp>

using namespace dateline;
using schema::Facet;

namespace {

std::string written(Facet facet, std::string_view key, std::string_view label) {
  return searcher::written_value(facet, key, label, tests::build_gazetteer());
}

}  // namespace

TEST_CASE("a value is written so that it is read back as that value", "[searcher][suggest]") {
  CHECK(written(Facet::Country, "RU", "Russia") == "Russia");
  CHECK(written(Facet::Country, "KP", "North Korea") == "\"North Korea\"");
  CHECK(written(Facet::Country, "KP", "Nowhere at all") == "KP");  // the label would not be understood
  CHECK(written(Facet::Source, "the meridian post", "The Meridian Post") == "\"The Meridian Post\"");
  CHECK(written(Facet::Source, "say hello daily", "Say \"Hello\" Daily") == "\"Say  Hello  Daily\"");
  CHECK(written(Facet::Source, "none", "None") == "\"None\"");
  CHECK(written(Facet::Source, "élan", "Élan") == "\"élan\"");  // a key that no folding gives
  CHECK(written(Facet::Language, "en", "English") == "en");
  CHECK(written(Facet::Month, "2017-03", "2017-03") == "2017-03");
}
