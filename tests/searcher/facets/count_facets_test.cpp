// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/count_facets.h"

#include "tests/archive/small_index.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using schema::Facet;
using searcher::FacetResult;
using tests::dated_article;
using tests::OpenedIndex;
using tests::SmallIndex;
using Counts = std::vector<std::pair<std::string, std::size_t>>;

namespace {

const SmallIndex& small_index() {
  static const SmallIndex index({
      dated_article(1, "a", "2019-03-27", {"KP", "RU"}),
      dated_article(2, "a", "2019-03", {"KP"}),
      dated_article(3, "a", "2019", {"FR", "RU"}),
      dated_article(4, "a", "2018-12-01", {"CN"}),
      dated_article(5, "a", "", {}),
  });
  return index;
}

FacetResult count(Facet facet, std::size_t limit, std::vector<std::string> selected = {}) {
  OpenedIndex opened(small_index());
  const searcher::DocidSet all = opened.evaluator.all();
  return searcher::count_facet(opened.index.columns, tests::build_gazetteer(),
                               {{facet, limit}, all, std::move(selected)});
}

Counts counts_of(const FacetResult& result) {
  Counts counts;
  for (const searcher::FacetCount& count : result.values) counts.emplace_back(count.value, count.count);
  return counts;
}

}  // namespace

TEST_CASE("facet values come by count, then key, with labels, others and missing", "[searcher][facet]") {
  const FacetResult result = count(Facet::Country, 20);
  CHECK(counts_of(result) == Counts{{"KP", 2}, {"RU", 2}, {"CN", 1}, {"FR", 1}});
  CHECK(result.values[0].label == "North Korea");
  CHECK(result.other == 0);
  CHECK(result.missing == 1);
}

TEST_CASE("values beyond the limit are counted as others", "[searcher][facet]") {
  const FacetResult result = count(Facet::Country, 1);
  CHECK(counts_of(result) == Counts{{"KP", 2}});
  CHECK(result.other == 3);
  const FacetResult none = count(Facet::Country, 0);
  CHECK(none.values.empty());
  CHECK(none.other == 4);
}

TEST_CASE("chosen values are listed beyond the limit, still by count and key", "[searcher][facet]") {
  const FacetResult result = count(Facet::Country, 1, {"FR", "CN", "RU"});
  CHECK(counts_of(result) == Counts{{"KP", 2}, {"RU", 2}, {"CN", 1}, {"FR", 1}});
  CHECK_FALSE(result.values[0].selected);
  CHECK(result.values[1].selected);
  CHECK(result.other == 0);
}

TEST_CASE("a month counts an article only if its date is as precise, a year also less precise ones",
          "[searcher][facet]") {
  const FacetResult months = count(Facet::Month, 20);
  CHECK(counts_of(months) == Counts{{"2018-12", 1}, {"2019-03", 2}});
  CHECK(months.missing == 2);
  const FacetResult years = count(Facet::Year, 20);
  CHECK(counts_of(years) == Counts{{"2018", 1}, {"2019", 3}});
  CHECK(years.missing == 1);
}

TEST_CASE("months are all listed in time order, whatever the limit", "[searcher][facet]") {
  const FacetResult months = count(Facet::Month, 1, {"2018-12"});
  CHECK(counts_of(months) == Counts{{"2018-12", 1}, {"2019-03", 2}});
  CHECK(months.values[0].selected);
  CHECK_FALSE(months.values[1].selected);
  CHECK(months.other == 0);
}

TEST_CASE("a chosen value without a match is listed with 0, one that no article has is not", "[searcher][facet]") {
  OpenedIndex opened(small_index());
  const searcher::DocidSet none(opened.index.columns.last_docid());
  const FacetResult result =
      searcher::count_facet(opened.index.columns, tests::build_gazetteer(), {{Facet::Country, 20}, none, {"FR", "XX"}});
  CHECK(counts_of(result) == Counts{{"FR", 0}});
  CHECK(result.values[0].selected);
  CHECK(result.missing == 0);
}
