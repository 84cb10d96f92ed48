// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/chosen_values.h"

#include "searcher/typed_request.h"
#include "tests/archive/small_index.h"

#include <catch2/catch.hpp>

using namespace dateline;
using schema::Facet;
using searcher::ChosenValue;

TEST_CASE("a choice is known by its key and label, however it was typed", "[searcher][facet]") {
  const tests::SmallIndex index({tests::dated_article(1, "word", "2019-03-01", {"KP"})});
  const tests::OpenedIndex opened(index);
  searcher::SearchRequest request;
  request.choices.push_back({Facet::Country, {"north korea", "FR", "none"}, false});
  request.exclusions.push_back({Facet::Source, "The Unheard Of"});
  const std::vector<ChosenValue> chosen =
      searcher::chosen_values(request, opened.index.columns, tests::build_gazetteer());
  REQUIRE(chosen.size() == 4);
  CHECK(chosen[0].typed == "north korea");
  CHECK(chosen[0].value == "KP");
  CHECK(chosen[0].label == "North Korea");
  CHECK(chosen[1].label == "France");  // no article here
  CHECK(chosen[2].value.empty());
  CHECK(chosen[2].label == "none");
  CHECK(chosen[3].value == "the unheard of");
  CHECK(chosen[3].label == "The Unheard Of");
  CHECK(chosen[3].excluded);
}

TEST_CASE("an outlet that is called None can be chosen, in quotes", "[searcher][facet]") {
  indexer::EnrichedArticle named = tests::dated_article(1, "word", "2019", {});
  named.article.source = "None";
  const tests::SmallIndex index({named, tests::dated_article(2, "word", "2019", {})});
  const auto total = [&](const std::string& typed) {
    searcher::SearchRequest request;
    request.choices.push_back({Facet::Source, {typed}, false});
    request.facets.push_back({Facet::Source, 10});
    return index.search(request).hits.at(0).source;
  };
  CHECK(total("none").empty());
  CHECK(total("\"none\"") == "None");
  CHECK(searcher::typed_choice("none") == "\"none\"");
  CHECK(searcher::typed_choice("herald") == "herald");
}
