// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/date_value.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::schema;

namespace {

Date date(const char* text) {
  return parse_date(text).value_or(Date{});
}

std::vector<Date> random_dates(std::size_t count) {
  std::mt19937 random(5);
  std::uniform_int_distribution<DayNumber> day(min_day, max_day);
  std::uniform_int_distribution<int> precision(0, 3);
  std::vector<Date> dates;
  for (std::size_t i = 0; i < count; ++i) {
    Date value = date_of(day(random));
    value.precision = static_cast<DatePrecision>(precision(random));
    if (value.precision < DatePrecision::Day) value.day = 0;
    if (value.precision < DatePrecision::Month) value.month = 0;
    if (value.precision == DatePrecision::None) value = {};
    dates.push_back(value);
  }
  return dates;
}

}  // namespace

TEST_CASE("a date in its slot has eight digits, 00 where it is not known", "[schema][date]") {
  CHECK(date_value(date("2019-03-27")) == "20190327");
  CHECK(date_value(date("2019-03")) == "20190300");
  CHECK(date_value(date("2019")) == "20190000");
  CHECK(date_value(date("0001-01-01")) == "00010101");
  CHECK(date_value(Date{}).empty());
}

TEST_CASE("a date survives its slot", "[schema][date][property]") {
  for (const Date& value : random_dates(3000)) {
    CAPTURE(to_string(value));
    REQUIRE(date_of_value(date_value(value)).value_or(Date{}) == value);
  }
}

TEST_CASE("what date_value does not give is no date", "[schema][date]") {
  for (const char* text :
       {"", "2019", "2019-03-27", "2019032", "201903270", "20191327", "20190230", "00000000", "20190027", "2019/3/1",
        "2019-3-1", "2019-03-", "2019 300", "abcdefgh", "-0190300", "20190x00", "00000101"}) {
    CAPTURE(text);
    CHECK_FALSE(date_of_value(text));
  }
}

TEST_CASE("articles are listed newest first, undated last, then by id", "[schema][date]") {
  CHECK(order_value(date("2019-03-28"), "z") < order_value(date("2019-03-27"), "a"));
  CHECK(order_value(date("2019-03-27"), "a") < order_value(date("2019-03-27"), "b"));
  CHECK(order_value(date("2019-03"), "a") < order_value(date("2019-02-28"), "a"));
  CHECK(order_value(date("2019-03-02"), "b") < order_value(date("2019-03"), "a"));
  CHECK(order_value(date("0001-01-01"), "z") < order_value(Date{}, "a"));
  CHECK(order_value(Date{}, "a") < order_value(Date{}, "b"));
}

TEST_CASE("order values sort as first days do", "[schema][date][property]") {
  std::vector<Date> dates = random_dates(2000);
  std::sort(dates.begin(), dates.end(),
            [](const Date& a, const Date& b) { return order_value(a, "") < order_value(b, ""); });
  const auto first_day = [](const Date& value) {
    const auto period = period_of(value);
    return period ? period->first : min_day - 1;
  };
  CHECK(std::is_sorted(dates.begin(), dates.end(),
                       [&](const Date& a, const Date& b) { return first_day(a) > first_day(b); }));
  CHECK(dates.back().precision == DatePrecision::None);
}
