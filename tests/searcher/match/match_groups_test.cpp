// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/match_groups.h"

#include "tests/archive/small_index.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using schema::Facet;
using searcher::Docid;
using searcher::MatchGroups;
using searcher::Node;
using searcher::NodeKind;
using searcher::SearchRequest;
using searcher::Undated;
using tests::docids_of;
using tests::OpenedIndex;
using tests::SmallIndex;
using Docids = std::vector<Docid>;

namespace {

EnrichedArticle article(std::size_t number, const std::string& date, const std::vector<std::string>& countries,
                        const std::string& outlet) {
  EnrichedArticle article = tests::dated_article(number, "word", date, countries);
  article.article.source = outlet;
  return article;
}

const SmallIndex& small_index() {
  static const SmallIndex index({
      article(1, "2019-03-01", {"KP", "RU"}, "Herald"),
      article(2, "2019-03-02", {"KP"}, "Herald"),
      article(3, "2018", {"RU"}, "Courier"),
      article(4, "", {"KP", "RU"}, "Courier"),
      article(5, "", {}, ""),
  });
  return index;
}

/// What a request for everything, with filters, comes to.
struct Grouped {
  explicit Grouped(const SearchRequest& request, const Node& root = {})
      : opened(small_index()),
        groups(request, searcher::evaluate_query(root, opened.evaluator), opened.evaluator, tests::build_gazetteer()) {}
  OpenedIndex opened;
  MatchGroups groups;
};

SearchRequest choose(Facet facet, std::vector<std::string> values, bool any = false) {
  SearchRequest request;
  request.choices.push_back({facet, std::move(values), any});
  return request;
}

Docids matches(const SearchRequest& request) {
  return docids_of(Grouped(request).groups.matches());
}

constexpr schema::DateRange year_2019{17897, 18261};

}  // namespace

TEST_CASE("values of a many-valued facet narrow, of a single-valued one widen, and any turns one into the other",
          "[searcher][match]") {
  CHECK(year_2019.first == schema::day_number(2019, 1, 1));
  CHECK(year_2019.last == schema::day_number(2019, 12, 31));
  CHECK(matches(choose(Facet::Country, {"KP", "RU"})) == Docids{1, 4});
  CHECK(matches(choose(Facet::Country, {"KP", "RU"}, true)) == Docids{1, 2, 3, 4});
  CHECK(matches(choose(Facet::Source, {"herald", "courier"})) == Docids{1, 2, 3, 4});
  CHECK(matches(choose(Facet::Month, {"2019-03"})) == Docids{1, 2});
  CHECK(matches(choose(Facet::Year, {"2018", "2019"})) == Docids{1, 2, 3});
  CHECK(matches(choose(Facet::Country, {})) == Docids{1, 2, 3, 4, 5});
}

TEST_CASE("values are taken by name and alias, in any case; unknown ones match nothing", "[searcher][match]") {
  CHECK(matches(choose(Facet::Country, {"north korean"})) == Docids{1, 2, 4});
  CHECK(matches(choose(Facet::Country, {"Nordkorea"})) == Docids{1, 2, 4});
  CHECK(matches(choose(Facet::Source, {"  HERALD! "})) == Docids{1, 2});
  CHECK(matches(choose(Facet::Country, {"Atlantis"})).empty());
  CHECK(matches(choose(Facet::Source, {"..."})).empty());
  CHECK(matches(choose(Facet::Language, {"English"})) == Docids{1, 2, 3, 4, 5});
  CHECK(matches(choose(Facet::Language, {""})).empty());
}

TEST_CASE("different facets narrow each other, and exclusions hold for all", "[searcher][match]") {
  SearchRequest request = choose(Facet::Country, {"KP", "RU"}, true);
  request.choices.push_back({Facet::Source, {"Herald"}, false});
  CHECK(matches(request) == Docids{1, 2});
  request.exclusions.push_back({Facet::Country, "Russia"});
  CHECK(matches(request) == Docids{2});
  request.exclusions.push_back({Facet::Month, "2019-03"});
  CHECK(matches(request).empty());
}

TEST_CASE("the counts of an OR group leave its own choice out, those of an AND group do not", "[searcher][match]") {
  SearchRequest request = choose(Facet::Source, {"Herald"});
  request.choices.push_back({Facet::Country, {"KP"}, false});
  const Grouped grouped(request);
  CHECK(docids_of(grouped.groups.matches()) == Docids{1, 2});
  CHECK(docids_of(grouped.groups.matches_for(Facet::Source)) == Docids{1, 2, 4});
  CHECK(docids_of(grouped.groups.matches_for(Facet::Country)) == Docids{1, 2});
  CHECK(docids_of(grouped.groups.matches_for(Facet::Month)) == Docids{1, 2});
  CHECK(grouped.groups.selected(Facet::Source) == std::vector<std::string>{"herald"});
  CHECK(grouped.groups.selected(Facet::Month).empty());
}

TEST_CASE("a facet chosen twice in one request holds both choices, as its count says", "[searcher][match]") {
  SearchRequest request = choose(Facet::Country, {"KP"});
  request.choices.push_back({Facet::Country, {"RU"}, false});
  const Grouped grouped(request);
  CHECK(docids_of(grouped.groups.matches()) == Docids{1, 4});
  CHECK(grouped.groups.selected(Facet::Country) == std::vector<std::string>{"KP", "RU"});
}

TEST_CASE("undated articles are in without a date filter, out with one, and counted", "[searcher][match]") {
  SearchRequest request;
  CHECK(matches(request) == Docids{1, 2, 3, 4, 5});
  request.dates = year_2019;
  CHECK(matches(request) == Docids{1, 2});
  CHECK(Grouped(request).groups.undated_excluded() == 2);
  request.choices.push_back({Facet::Country, {"KP"}, false});
  CHECK(Grouped(request).groups.undated_excluded() == 1);
}

TEST_CASE("undated articles are included, alone or left out as asked", "[searcher][match]") {
  SearchRequest request;
  request.undated = Undated::Only;
  CHECK(matches(request) == Docids{4, 5});
  request.undated = Undated::Exclude;
  CHECK(matches(request) == Docids{1, 2, 3});
  CHECK(Grouped(request).groups.undated_excluded() == 2);
  request.dates = year_2019;
  request.undated = Undated::Include;
  CHECK(matches(request) == Docids{1, 2, 4, 5});
  CHECK(Grouped(request).groups.undated_excluded() == 0);
  request.undated = Undated::Only;
  CHECK(matches(request) == Docids{4, 5});
}

TEST_CASE("undated articles that a date clause of the query leaves out are counted under all filters",
          "[searcher][match]") {
  Node date;
  date.kind = NodeKind::Value;
  date.field = searcher::ValueField::Date;
  date.days = {schema::day_number(2019, 1, 1), schema::day_number(2019, 12, 31)};
  Node country;
  country.kind = NodeKind::Value;
  country.value = "KP";
  Node both;
  both.kind = NodeKind::And;
  both.children = {country, date};
  CHECK(Grouped({}, date).groups.undated_excluded() == 2);
  CHECK(Grouped({}, both).groups.undated_excluded() == 1);
  CHECK(Grouped({}, country).groups.undated_excluded() == 0);
  CHECK(Grouped(choose(Facet::Source, {"Courier"}), date).groups.undated_excluded() == 1);
  SearchRequest exclusion;
  exclusion.exclusions.push_back({Facet::Country, "KP"});
  CHECK(Grouped(exclusion, date).groups.undated_excluded() == 1);
  SearchRequest dated;
  dated.undated = Undated::Exclude;
  CHECK(Grouped(dated, date).groups.undated_excluded() == 2);
  Node either = both;
  either.kind = NodeKind::Or;
  CHECK(Grouped({}, either).groups.undated_excluded() == 0);
}

TEST_CASE("none chooses the articles without a value, and excludes them", "[searcher][facet]") {
  Grouped without(choose(Facet::Country, {"none"}));
  CHECK(docids_of(without.groups.matches()) == Docids{5});
  CHECK(without.groups.none_selected(Facet::Country));
  CHECK_FALSE(without.groups.none_selected(Facet::Source));
  Grouped months(choose(Facet::Month, {"none"}));
  CHECK(docids_of(months.groups.matches()) == Docids{3, 4, 5});
  Grouped either(choose(Facet::Source, {"none", "Courier"}));
  CHECK(docids_of(either.groups.matches()) == Docids{3, 4, 5});
  SearchRequest with;
  with.exclusions.push_back({Facet::Source, "none"});
  CHECK(docids_of(Grouped(with).groups.matches()) == Docids{1, 2, 3, 4});
}
