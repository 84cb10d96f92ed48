// SPDX-License-Identifier: GPL-3.0-or-later
// Is the right one of the claimed dates settled on, and none where none is claimed?
#include "indexer/dates/publication_date.h"

#include "indexer/dates/dateline.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using dateline::schema::DatePrecision;
using dateline::schema::day_number;
using dateline::schema::parse_date;
using dateline::schema::to_string;

namespace {

DateContext context() {
  DateContext known;
  known.today = day_number(2026, 11, 23);
  known.language = "en";
  return known;
}

Article claiming(std::vector<DateClaim> claims, std::string url = "", std::string text = "") {
  Article article;
  article.dates = std::move(claims);
  article.url = std::move(url);
  article.text = std::move(text);
  return article;
}

Published settle(const Article& article, const DateContext& known = context()) {
  return settle_publication_date(article, parse_dateline(article.text, known.language), known);
}

std::string settled(const Article& article, const DateContext& known = context()) {
  const Published published = settle(article, known);
  return to_string(published.date) + " " + published.from;
}

std::string reason(const Article& article) {
  return settle(article).rejected;
}

}  // namespace

TEST_CASE("nothing claimed, nothing settled", "[indexer][dates][published]") {
  const Published published = settle(claiming({}, "https://example.com/a",
                                              "Officials said on Thursday that by the end of this year it ends. It "
                                              "began in December 2017.\n\nBe the first to comment"));
  CHECK(published.date.precision == DatePrecision::None);
  CHECK(published.from.empty());
  CHECK(published.instant.empty());
  CHECK(published.rejected.empty());
  CHECK(published.candidates.empty());
}

TEST_CASE("a record's own date wins and keeps its instant and local day", "[indexer][dates][published]") {
  const Published published = settle(claiming({{"metadata", "2019-03-27T23:30:00-05:00"}}));
  CHECK(to_string(published.date) == "2019-03-27");
  CHECK(published.from == "metadata");
  CHECK(published.instant == "2019-03-27T23:30:00-05:00");
  REQUIRE(published.candidates.size() == 1);
  CHECK(published.candidates[0].rejected.empty());
  CHECK(published.candidates[0].raw == "2019-03-27T23:30:00-05:00");
}

TEST_CASE("a refused date gives way to the URL", "[indexer][dates][published]") {
  const Published published = settle(claiming({{"metadata", "2050-09-30"}}, "https://example.com/2019/09/30/a"));
  CHECK(to_string(published.date) == "2019-09-30");
  CHECK(published.from == "url");
  CHECK(published.rejected.empty());
  REQUIRE(published.candidates.size() == 2);
  CHECK(published.candidates[0].from == "url");
  CHECK(published.candidates[1].rejected == "2050-09-30 is in the future");
}

TEST_CASE("what cannot be a day of publication is refused with its reason", "[indexer][dates][published]") {
  CHECK(reason(claiming({{"metadata", "2050-09-30"}})) == "2050-09-30 is in the future");
  CHECK(reason(claiming({{"metadata", "2027"}})) == "2027 is in the future");
  CHECK(reason(claiming({{"metadata", "2026-11-26"}})) == "2026-11-26 is in the future");
  CHECK(reason(claiming({{"metadata", "0001-11-30"}})) == "0001-11-30 is before the first newspapers (1605)");
  CHECK(reason(claiming({{"metadata", "1970-01-01T00:00:00Z"}})) == "1970-01-01 is a placeholder for an unknown date");
  CHECK(reason(claiming({{"metadata", "1969-12-31T19:00:00-05:00"}})) ==
        "1969-12-31 is a placeholder for an unknown date");
  CHECK(reason(claiming({{"metadata", "1900-01-01"}})) == "1900-01-01 is a placeholder for an unknown date");
  CHECK(reason(claiming({{"metadata", "0001-01-01"}})) == "0001-01-01 is a placeholder for an unknown date");
  CHECK(reason(claiming({{"metadata", "0000-00-00"}})) == "placeholder for an unknown date");
  CHECK(reason(claiming({{"metadata", "2019-02-30"}})) == "no such day");
  CHECK(reason(claiming({{"metadata", "unknown"}})) == "no date in it");
  CHECK(reason(claiming({{"metadata", "9/28/16"}})) == "year of two digits");
  CHECK(reason(claiming({{"text", "2050-01-01"}, {"metadata", "2019-02-30"}})) == "no such day");
}

TEST_CASE("old papers and tomorrow's edition are believed", "[indexer][dates][published]") {
  CHECK(settled(claiming({{"metadata", "1605-06-01"}})) == "1605-06-01 metadata");
  CHECK(settled(claiming({{"metadata", "1987-02-26"}}, "https://example.com/a")) == "1987-02-26 metadata");
  CHECK(settled(claiming({{"metadata", "2026-11-25"}})) == "2026-11-25 metadata");
  CHECK(settled(claiming({{"metadata", "1969-12-31T20:00:00-05:00"}})) == "1969-12-31 metadata");
}

TEST_CASE("a date after the capture gives way, unless every date is later", "[indexer][dates][published]") {
  DateContext known = context();
  known.captured_at = 1556668800;  // 2019-05-01
  const Article two = claiming({{"meta", "2020-01-01"}, {"modified", "2019-04-28"}});
  CHECK(settled(two, known) == "2019-04-28 modified");
  CHECK(settle(two, known).candidates[1].rejected == "2020-01-01 is after the capture (2019-05-01)");
  CHECK(settled(claiming({{"meta", "2020-01-01"}}), known) == "2020-01-01 meta");
  CHECK(settled(claiming({{"meta", "2019-05-02"}}), known) == "2019-05-02 meta");
}

TEST_CASE("agreement outweighs a single claim", "[indexer][dates][published]") {
  CHECK(settled(claiming({{"metadata", "2019-03-27"}}, "https://example.com/2012/01/01/a")) == "2019-03-27 metadata");
  CHECK(settled(claiming({{"metadata", "2019-03-27"}, {"meta", "2012-01-01"}}, "https://example.com/2012/01/01/a")) ==
        "2012-01-01 url");
  CHECK(settled(claiming({{"jsonld", "2019-03-27"}, {"meta", "2019-03-26"}, {"time", "2019-03-27"}})) ==
        "2019-03-27 jsonld");
  // One provenance counts once for a day, however often it says so.
  CHECK(settled(claiming({{"time", "2019-03-01"}, {"time", "2019-03-01"}, {"meta", "2019-03-27"}})) ==
        "2019-03-27 meta");
  CHECK(settled(claiming({{"url", "https://example.com/2019/03/27/a"}, {"jsonld", "2019-03-28"}})) == "2019-03-27 url");
}

TEST_CASE("the URL says the outlet's own day where an instant says only that of Greenwich",
          "[indexer][dates][published]") {
  const std::string url = "https://example.com/2019/03/27/a";
  const Published evening =
      settle(claiming({{"meta", "2019-03-28T01:30:00Z"}, {"jsonld", "2019-03-28T01:30:00Z"}}, url));
  CHECK(to_string(evening.date) + " " + evening.from == "2019-03-27 url");
  CHECK(evening.instant == "2019-03-28T01:30:00Z");
  // No zone is fourteen hours behind, and a stated zone is the outlet's own.
  CHECK(settled(claiming({{"meta", "2019-03-28T14:00:00Z"}, {"jsonld", "2019-03-28T14:00:00Z"}}, url)) ==
        "2019-03-28 meta");
  CHECK(settled(claiming({{"meta", "2019-03-28T01:30:00+01:00"}, {"jsonld", "2019-03-28"}}, url)) == "2019-03-28 meta");
  CHECK(settled(claiming({{"metadata", "2019-03-28T01:30:00Z"}}, url)) == "2019-03-28 metadata");
}

TEST_CASE("a day refines a year or month that it lies in", "[indexer][dates][published]") {
  CHECK(settled(claiming({{"metadata", "2019"}}, "https://example.com/2019/03/27/a")) == "2019-03-27 url");
  CHECK(settled(claiming({{"metadata", "2019-03"}})) == "2019-03 metadata");
  CHECK(settled(claiming({{"metadata", "2019"}, {"meta", "2017-05-05"}})) == "2019 metadata");
}

TEST_CASE("the order of day and month is never guessed", "[indexer][dates][published]") {
  const Published open = settle(claiming({{"metadata", "01/02/2020"}}));
  CHECK(to_string(open.date) == "2020");
  CHECK(open.from == "metadata");
  REQUIRE(open.candidates.size() == 3);
  CHECK(to_string(open.candidates[1].date) == "2020-02-01");
  CHECK(open.candidates[1].rejected == "ambiguous day and month");
  CHECK(to_string(open.candidates[2].date) == "2020-01-02");
  CHECK(settled(claiming({{"metadata", "01/02/2020"}}, "https://example.com/2020/01/02/a")) == "2020-01-02 metadata");
  CHECK(settled(claiming({{"metadata", "01/02/2020"}, {"meta", "2020-02-01"}})) == "2020-02-01 metadata");
  Article american = claiming({{"metadata", "01/02/2020"}});
  american.language_hint = "en-US";
  CHECK(settled(american) == "2020-01-02 metadata");
  DateContext known = context();
  known.day_first = true;
  CHECK(settled(claiming({{"metadata", "01/02/2020"}}), known) == "2020-02-01 metadata");
  // The first of December is not yet.
  CHECK(settled(claiming({{"metadata", "01/12/2026"}})) == "2026-01-12 metadata");
}

TEST_CASE("a year of two digits votes for a day, but says none", "[indexer][dates][published]") {
  const Published published = settle(claiming({{"metadata", "7/23/17"}}, "https://example.com/2017/07/23/a"));
  CHECK(to_string(published.date) + " " + published.from == "2017-07-23 url");
  REQUIRE(published.candidates.size() == 2);
  CHECK(published.candidates[1].rejected == "year of two digits");
  CHECK(settled(claiming({{"metadata", "7/23/17"}, {"meta", "2016-01-01"}}, "https://example.com/2017/07/23/a")) ==
        "2017-07-23 url");
  CHECK(settled(claiming({{"metadata", "7/23/17"}})) == " ");
}

TEST_CASE("a dateline takes its year from what is known", "[indexer][dates][published]") {
  const std::string text = "PYONGYANG, March 26 (Agency) - Officials said.";
  CHECK(settled(claiming({{"metadata", "2019"}}, "", text)) == "2019-03-26 dateline");
  CHECK(settled(claiming({{"metadata", "2019-03"}}, "", text)) == "2019-03-26 dateline");
  CHECK(settled(claiming({{"metadata", "2019-03-27"}}, "", text)) == "2019-03-27 metadata");
  CHECK(settled(claiming({}, "", text)) == " ");
  CHECK(reason(claiming({}, "", text)) == "no year");
  DateContext known = context();
  known.neighbour = parse_date("2019-03-25");
  CHECK(settled(claiming({}, "", text), known) == "2019-03-26 dateline");
  known.neighbour = parse_date("2020-01-01");
  CHECK(settled(claiming({}, "", "SEOUL, Dec 31 (Agency) - Officials said."), known) == "2019-12-31 dateline");
  CHECK(settled(claiming({}, "", "GENEVA, July 4, 2012 (Agency) - Officials said.")) == "2012-07-04 dateline");
  CHECK(settled(claiming({{"metadata", "2019-03"}}, "", "MADRID, 3 (EFE) - El ministro dijo.")) ==
        "2019-03-03 dateline");
  CHECK(settled(claiming({}, "", "JUBA, July 2011 - Officials said.")) == "2011-07 dateline");
  Article in_folder = claiming({}, "", text);
  in_folder.relative_path = "agency/2019/pyongyang.txt";
  CHECK(settled(in_folder) == "2019-03-26 dateline");
  in_folder.relative_path = "2019-03-30-crawl/pyongyang-2019.txt";
  CHECK(settled(in_folder) == " ");
  in_folder.text = "Officials said.";
  in_folder.relative_path = "2019/03/27/pyongyang.txt";
  CHECK(settled(in_folder) == " ");
  // The dateline breaks the tie between two pages' dates.
  CHECK(settled(claiming({{"meta", "2019-03-27"}, {"time-pub", "2016-01-01"}}, "", text)) == "2019-03-27 meta");
}

TEST_CASE("a line that is only a date speaks, a date in a sentence does not", "[indexer][dates][published]") {
  CHECK(settled(claiming({}, "", "Friday, January 4, 2019 \n\n\nA building collapsed.")) == "2019-01-04 text");
  CHECK(settled(claiming({}, "", "A building collapsed.\n\nJanuary 4, 2019\n")) == "2019-01-04 text");
  CHECK(settled(claiming({}, "", "On January 4, 2019 a building collapsed.\n\nIt fell.")) == " ");
  CHECK(settled(claiming({}, "", "A building collapsed.\n\nJanuary 4, 2019\n\nIt fell.")) == " ");
  CHECK(settled(claiming({}, "", "20190104\n\nA building collapsed.")) == " ");
  CHECK(settled(claiming({}, "", "January 2019\n\nA building collapsed.")) == " ");
}

TEST_CASE("every claim is kept, the winner first", "[indexer][dates][published]") {
  const Published published = settle(claiming(
      {{"modified", "2019-03-29"}, {"jsonld", "garbage"}, {"meta", "2019-03-27"}}, "https://example.com/2019/03/27/a"));
  REQUIRE(published.candidates.size() == 4);
  CHECK(published.candidates[0].from == "url");
  CHECK(to_string(published.candidates[0].date) == to_string(published.date));
  CHECK(std::count_if(published.candidates.begin(), published.candidates.end(),
                      [](const DateCandidate& one) { return one.rejected == "no date in it"; }) == 1);
}

TEST_CASE("a page of claims costs no more than the first of them", "[indexer][dates][published]") {
  std::vector<DateClaim> claims(100'000, {"time", "2019-03-27"});
  claims.push_back({"meta", std::string(1'000'000, '9')});
  const Published published = settle(claiming(std::move(claims)));
  CHECK(to_string(published.date) == "2019-03-27");
  CHECK(published.candidates.size() <= 70);
}

TEST_CASE("a page's claims are weighed by how often their kind is right", "[indexer][dates][published]") {
  CHECK(settled(claiming({{"meta", "2019-03-27"}, {"class", "2019-03-28"}})) == "2019-03-27 meta");
  CHECK(settled(claiming({{"meta", "2019-03-27"}, {"class", "2019-03-28"}, {"near-h1", "28 March 2019"}})) ==
        "2019-03-28 class");
  CHECK(settled(claiming({{"modified", "2019-03-29"}, {"label", "28 March 2019"}})) == "2019-03-28 label");
  CHECK(settled(claiming({{"modified", "2019-03-29"}})) == "2019-03-29 modified");
}

TEST_CASE("a page's own word for its address is not also the address where it was found",
          "[indexer][dates][published]") {
  const std::string url = "https://e.org/2019/03/27/rain";
  const Published published =
      settle(claiming({{"canonical", url}, {"meta", "2019-03-28"}, {"time", "2019-03-28"}}, url));
  CHECK(to_string(published.date) == "2019-03-28");
  CHECK(std::none_of(published.candidates.begin(), published.candidates.end(),
                     [](const DateCandidate& one) { return one.from == "url"; }));
  CHECK(settled(claiming({{"meta", "2019-03-28"}}, url)) == "2019-03-27 url");
}

TEST_CASE("dates elsewhere on a page and in paths of images decide nothing", "[indexer][dates][published]") {
  const Article article = claiming({{"elsewhere", "2019-03-27"}, {"image", "https://e.org/2019/03/28/a.jpg"}});
  CHECK(settle(article).date.precision == DatePrecision::None);
  CHECK(reason(article) == "2019-03-27 decides nothing by itself (elsewhere)");
  CHECK(settled(claiming({{"elsewhere", "2019-03-27"}, {"modified", "2019-03"}})) == "2019-03 modified");
  CHECK(settled(claiming(
            {{"image", "https://e.org/2019/03/28/a.jpg"}, {"near-h1", "27 March 2019"}, {"label", "28 March 2019"}})) ==
        "2019-03-28 label");
}

TEST_CASE("a page's year of two digits lies in the time of the web", "[indexer][dates][published]") {
  CHECK(settled(claiming({{"near-h1", "27.03.19"}})) == "2019-03-27 near-h1");
  CHECK(settled(claiming({{"class", "Mi 27.03.99"}})) == "1999-03-27 class");
  CHECK(settle(claiming({{"metadata", "27.03.19"}})).date.precision == DatePrecision::None);
  CHECK(settle(claiming({{"class", "Jane Doe on Mar 27 14 min read"}})).date.precision == DatePrecision::None);
  CHECK(settle(claiming({{"class", "03/04/05"}})).date.precision == DatePrecision::None);
}

TEST_CASE("a page's text cannot be older than the web, what it declares can", "[indexer][dates][published]") {
  CHECK(reason(claiming({{"near-h1", "27 March 1919"}})) == "1919-03-27 is before the web (1991), in the text only");
  CHECK(settled(claiming({{"meta", "1919-03-27"}})) == "1919-03-27 meta");
}

TEST_CASE("01/02/2020 is read as the page's other dates are", "[indexer][dates][published]") {
  const DateContext german{day_number(2026, 11, 23)};
  CHECK(settled(claiming({{"class", "01/02/2020"}, {"elsewhere", "27/01/2020"}}), german) == "2020-02-01 class");
  CHECK(settled(claiming({{"class", "01/02/2020"}, {"elsewhere", "01/27/2020"}}), german) == "2020-01-02 class");
  CHECK(settled(claiming({{"class", "01/02/2020"}}), german) == "2020 class");
}
