// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/value_names.h"

#include "schema/name_search.h"
#include "tests/archive/small_index.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using schema::Facet;
using searcher::NameFit;

namespace {

/// "KP:start KR:inside" for the countries that hold the text.
std::string fits_of(std::string_view text) {
  const tests::SmallIndex small({tests::dated_article(1, "oil", "", {"KP", "KR", "RU", "SU", "CO"})});
  const searcher::OpenIndex index = searcher::open_index(small.folder());
  const schema::FacetColumn& column = index.columns.facet(Facet::Country);
  const searcher::ValueNames names(Facet::Country, column, tests::build_gazetteer());
  std::string fits;
  for (const searcher::NamedValue& value : names.holding(schema::searchable_name(text))) {
    const std::vector<std::string> name{"start", "inside", "alias"};
    fits += (fits.empty() ? "" : " ") + std::string(column.key(value.ordinal)) + ':' +
            name[static_cast<std::size_t>(value.fit)];
  }
  return fits;
}

}  // namespace

TEST_CASE("a value says by which of its names it is found", "[searcher][facet]") {
  CHECK(fits_of("north kor") == "KP:start");
  CHECK(fits_of("korea") == "KP:inside KR:inside");
  CHECK(fits_of("kp") == "KP:start");
  CHECK(fits_of("südkorea") == "KR:alias");
  CHECK(fits_of("russ") == "RU:start SU:alias");
  CHECK(fits_of("").empty());
  CHECK(fits_of("korea kp").empty());  // not across two names of one value
}
