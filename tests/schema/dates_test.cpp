// SPDX-License-Identifier: GPL-3.0-or-later
// Do dates keep their precision, and do typed periods mean the days that a person means?
#include "schema/dates.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::schema;

namespace {

const DayNumber today = day_number(2019, 3, 27);  // a Wednesday

std::string printed(const std::optional<DateRange>& range) {
  return range ? to_string(date_of(range->first)) + " " + to_string(date_of(range->last)) : "none";
}

std::string period(std::string_view text, DayNumber day = today) {
  return printed(parse_period(text, day));
}

std::string range(std::string_view text) {
  return printed(parse_date_range(text, today));
}

Date random_date(std::mt19937& random) {
  Date date = date_of(std::uniform_int_distribution<DayNumber>(min_day, max_day)(random));
  date.precision = static_cast<DatePrecision>(std::uniform_int_distribution<int>(1, 3)(random));
  if (date.precision != DatePrecision::Day) date.day = 0;
  if (date.precision == DatePrecision::Year) date.month = 0;
  return date;
}

}  // namespace

TEST_CASE("the day count begins in 1970 and spans the years 1 to 9999", "[schema][dates]") {
  CHECK(day_number(1970, 1, 1) == 0);
  CHECK(day_number(1969, 12, 31) == -1);
  CHECK(day_number(1, 1, 1) == min_day);
  CHECK(day_number(9999, 12, 31) == max_day);
  CHECK(to_string(date_of(0)) == "1970-01-01");
  CHECK(to_string(date_of(min_day)) == "0001-01-01");
  CHECK(to_string(date_of(max_day)) == "9999-12-31");
}

TEST_CASE("only days of the calendar are valid", "[schema][dates]") {
  CHECK(is_valid_day(2000, 2, 29));
  CHECK_FALSE(is_valid_day(1900, 2, 29));
  CHECK(is_valid_day(2020, 2, 29));
  CHECK_FALSE(is_valid_day(2019, 2, 29));
  CHECK_FALSE(is_valid_day(2019, 4, 31));
  CHECK_FALSE(is_valid_day(2019, 13, 1));
  CHECK_FALSE(is_valid_day(2019, 0, 1));
  CHECK_FALSE(is_valid_day(2019, 1, 0));
  CHECK_FALSE(is_valid_day(2019, -1, 1));
  CHECK_FALSE(is_valid_day(0, 1, 1));
  CHECK_FALSE(is_valid_day(10000, 1, 1));
}

TEST_CASE("a printed date reads back as itself", "[schema][dates][property]") {
  std::mt19937 random(20190327);
  for (int i = 0; i < 20000; ++i) {
    const Date date = random_date(random);
    const std::optional<Date> back = parse_date(to_string(date));
    REQUIRE(back);
    REQUIRE(*back == date);
    const std::optional<DateRange> whole = period_of(date);
    REQUIRE(whole);
    REQUIRE(whole->first <= whole->last);
    REQUIRE(parse_period(to_string(date), today) == whole);
  }
}

TEST_CASE("a day number reads back as itself and days follow each other", "[schema][dates][property]") {
  std::mt19937 random(7);
  std::uniform_int_distribution<DayNumber> any(min_day, max_day - 1);
  for (int i = 0; i < 20000; ++i) {
    const DayNumber day = any(random);
    const Date date = date_of(day);
    REQUIRE(is_valid_day(date.year, date.month, date.day));
    REQUIRE(day_number(date.year, date.month, date.day) == day);
    REQUIRE(to_string(date) < to_string(date_of(day + 1)));
  }
}

TEST_CASE("a date that says less covers more days", "[schema][dates]") {
  CHECK(period("2019") == "2019-01-01 2019-12-31");
  CHECK(period("2019-02") == "2019-02-01 2019-02-28");
  CHECK(period("2020-02") == "2020-02-01 2020-02-29");
  CHECK(period("2019-03-27") == "2019-03-27 2019-03-27");
  CHECK_FALSE(period_of(Date{}));
  CHECK(to_string(Date{}).empty());
}

TEST_CASE("a date is read in its written forms and in no other", "[schema][dates]") {
  CHECK(parse_date("20190327") == parse_date("2019-03-27"));
  CHECK(parse_date("2019/03/27") == parse_date("2019-03-27"));
  for (const char* wrong :
       {"", "19", "201", "02019", "0000", "0000-01-01", "2019-00", "2019-13", "2019-02-29", "2019-3-27", "2019-03/27",
        "27-03-2019", "2019-03-2x", "+019", "2019 ", "201903", "２０１９", "20190230"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_date(wrong));
  }
}

TEST_CASE("precisions have names", "[schema][dates]") {
  CHECK(name_of(DatePrecision::None) == "none");
  CHECK(name_of(DatePrecision::Year) == "year");
  CHECK(name_of(DatePrecision::Month) == "month");
  CHECK(name_of(DatePrecision::Day) == "day");
}

TEST_CASE("named periods are calendar periods around today", "[schema][dates]") {
  CHECK(period("today") == "2019-03-27 2019-03-27");
  CHECK(period("yesterday") == "2019-03-26 2019-03-26");
  CHECK(period("this-week") == "2019-03-25 2019-03-31");
  CHECK(period("last-week") == "2019-03-18 2019-03-24");
  CHECK(period("this-month") == "2019-03-01 2019-03-31");
  CHECK(period("last-month") == "2019-02-01 2019-02-28");
  CHECK(period("Last_Month") == "2019-02-01 2019-02-28");
  CHECK(period("this-year") == "2019-01-01 2019-12-31");
  CHECK(period("last-year") == "2018-01-01 2018-12-31");
  CHECK(period("last-month", day_number(2019, 1, 31)) == "2018-12-01 2018-12-31");
  CHECK(period("this-week", day_number(2019, 3, 25)) == "2019-03-25 2019-03-31");
  CHECK(period("this-week", day_number(2019, 3, 31)) == "2019-03-25 2019-03-31");
  CHECK(period("this-week", day_number(1969, 12, 31)) == "1969-12-29 1970-01-04");
  CHECK(period("tomorrow") == "none");
  CHECK(period("last month") == "none");
}

TEST_CASE("a count of days, weeks, months or years is one day back then", "[schema][dates]") {
  CHECK(period("1day") == "2019-03-26 2019-03-26");
  CHECK(period("0days") == "2019-03-27 2019-03-27");
  CHECK(period("2weeks") == "2019-03-13 2019-03-13");
  CHECK(period("3months") == "2018-12-27 2018-12-27");
  CHECK(period("1year") == "2018-03-27 2018-03-27");
  CHECK(period("1month", day_number(2019, 3, 31)) == "2019-02-28 2019-02-28");
  CHECK(period("1month", day_number(2020, 3, 31)) == "2020-02-29 2020-02-29");
  CHECK(period("1year", day_number(2020, 2, 29)) == "2019-02-28 2019-02-28");
  for (const char* wrong : {"3", "months", "-3months", "3 months", "3monthss", "3fortnights", "100001days", "3000years",
                            "99999999999days", "s", "3s"}) {
    CAPTURE(wrong);
    CHECK(period(wrong) == "none");
  }
}

TEST_CASE("a range takes both ends whole", "[schema][dates]") {
  CHECK(range("2017-03..2017-06") == "2017-03-01 2017-06-30");
  CHECK(range("2017..2018") == "2017-01-01 2018-12-31");
  CHECK(range("2017") == "2017-01-01 2017-12-31");
  CHECK(range("..2019") == "0001-01-01 2019-12-31");
  CHECK(range("2019..") == "2019-01-01 9999-12-31");
  CHECK(range("3months..") == "2018-12-27 9999-12-31");
  CHECK(range("..last-month") == "0001-01-01 2019-02-28");
  CHECK(range("2018..yesterday") == "2018-01-01 2019-03-26");
  CHECK(range("2019-03-27..2019-03-27") == "2019-03-27 2019-03-27");
}

TEST_CASE("comparisons go by the whole period", "[schema][dates]") {
  CHECK(range(">=2019") == "2019-01-01 9999-12-31");
  CHECK(range(">2019") == "2020-01-01 9999-12-31");
  CHECK(range("<=2019") == "0001-01-01 2019-12-31");
  CHECK(range("<2019") == "0001-01-01 2018-12-31");
  CHECK(range(">2019-02") == "2019-03-01 9999-12-31");
  CHECK(range("<last-month") == "0001-01-01 2019-01-31");
}

TEST_CASE("a range that cannot be is refused", "[schema][dates]") {
  for (const char* wrong : {"", "..", "...", "2019..2018", "2019...2020", "2019..x", "x..2019", ">", "<",
                            ">=", "><2019", ">9999", "<0001", ">2019..2020", "1..2..3"}) {
    CAPTURE(wrong);
    CHECK(range(wrong) == "none");
  }
}

TEST_CASE("periods at the ends of the calendar stay inside of it", "[schema][dates]") {
  for (const DayNumber day : {min_day, min_day + 1, max_day, max_day - 1}) {
    for (const char* name : {"today", "yesterday", "this-week", "last-week", "this-month", "last-month", "this-year",
                             "last-year", "1day", "1week", "1month", "1year"}) {
      CAPTURE(day, name);
      const std::optional<DateRange> found = parse_period(name, day);
      if (!found) continue;
      CHECK(found->first >= min_day);
      CHECK(found->first <= found->last);
      CHECK(found->last <= max_day);
    }
  }
  CHECK(period("last-year", min_day) == "none");
  CHECK(period("yesterday", min_day) == "none");
  CHECK(period("this-year", min_day) == "0001-01-01 0001-12-31");
}
