// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/value_answers.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::searcher;

TEST_CASE("values of a facet are listed with their codes, chosen ones marked", "[searcher][cli][facet]") {
  FacetValues values;
  values.answer.total = 14;
  values.answer.index.articles = 70;
  values.facet = {schema::Facet::Country, {{"KP", "North Korea", 0, true}, {"RU", "Russia", 12, false}}, 3, 2};
  CHECK(cli::text_facet_values(values, {}) ==
        "14 articles of 70\n\n"
        "       0  [x] North Korea (KP)\n"
        "      12  Russia (RU)\n"
        "3 more values\n"
        "2 articles without country\n");
  values.facet = {schema::Facet::Source, {{"the post", "The Post", 1, false}}, 0, 0};
  CHECK(cli::text_facet_values(values, {}) == "14 articles of 70\n\n       1  The Post\n");
}

TEST_CASE("a completion shows the query, its kind, and its label where the query does not",
          "[searcher][cli][suggest]") {
  const Suggestions suggestions{"x",
                                {{"oil country:\"North Korea\"", "North Korea", "country", "KP", 12},
                                 {"lang:en", "English", "language", "en", 3},
                                 {"title:", "title:", "field", "title", std::nullopt},
                                 {"source:\"a\x1B[31m\"", "a\x1B[31m", "source", "a", 1}}};
  CHECK(cli::text_suggestions(suggestions) ==
        "      12  oil country:\"North Korea\"  (country)\n"
        "       3  lang:en  (language: English)\n"
        "       -  title:  (field)\n"
        "       1  source:\"a [31m\"  (source)\n");
}
