// SPDX-License-Identifier: GPL-3.0-or-later
// Is every date of the table read as it was meant, and nothing else as a date?
#include "indexer/dates/read_date.h"

#include "indexer/dates/date_words.h"
#include "indexer/dates/day_order.h"
#include "tests/indexer/corpus_articles.h"
#include "tests/indexer/table_rows.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using dateline::schema::date_of;
using dateline::schema::DatePrecision;
using dateline::schema::to_string;

namespace {

std::string date_in(std::string_view raw, const DateReading& reading = {}) {
  const std::optional<ReadDate> read = read_date(raw, reading);
  return read ? to_string(read->date) : "none";
}

}  // namespace

TEST_CASE("dates are read as the table says", "[indexer][dates]") {
  const auto rows = table_rows("indexer/date_cases.tsv");
  REQUIRE(rows.size() >= 120);
  for (const auto& row : rows) {
    CAPTURE(row);
    REQUIRE(row.size() == 5);
    const std::optional<ReadDate> read = read_date(row[0], {row[1], std::nullopt});
    const bool is_date = !row[2].empty() || !row[4].empty();
    CHECK(read.has_value() == is_date);
    if (!read) continue;
    CHECK(to_string(read->date) == row[2]);
    CHECK(read->instant == row[3]);
    CHECK(read->refused == row[4]);
  }
}

TEST_CASE("a refused date keeps every day that it may mean", "[indexer][dates]") {
  const std::optional<ReadDate> order = read_date("01/02/2020", {});
  REQUIRE(order);
  REQUIRE(order->readings.size() == 2);
  CHECK(to_string(order->readings[0]) == "2020-02-01");
  CHECK(to_string(order->readings[1]) == "2020-01-02");
  const std::optional<ReadDate> year = read_date("7/23/17", {});
  REQUIRE(year);
  REQUIRE(year->readings.size() == 2);
  CHECK(to_string(year->readings[0]) == "2017-07-23");
  CHECK(to_string(year->readings[1]) == "1917-07-23");
  const std::optional<ReadDate> month = read_date("Mar. 27", {});
  REQUIRE(month);
  CHECK(month->readings.empty());
  CHECK(month->month == 3);
  CHECK(month->day == 27);
}

TEST_CASE("a hint decides the order, and only where it is open", "[indexer][dates]") {
  CHECK(date_in("01/02/2020", {"", true}) == "2020-02-01");
  CHECK(date_in("01/02/2020", {"", false}) == "2020-01-02");
  CHECK(date_in("01/02/2020", {"en-US", true}) == "2020-02-01");
  CHECK(date_in("13/02/2020", {"", false}) == "2020-02-13");
  CHECK(date_in("02/13/2020", {"", true}) == "2020-02-13");
}

TEST_CASE("a weekday that does not fit is noted and changes nothing", "[indexer][dates]") {
  CHECK(read_date("Wednesday, March 27, 2019", {})->weekday_differs == false);
  CHECK(read_date("Monday, March 27, 2019", {})->weekday_differs == true);
  CHECK(date_in("Monday, March 27, 2019") == "2019-03-27");
}

TEST_CASE("words beside a date are counted", "[indexer][dates]") {
  CHECK(read_date("Friday, January 4, 2019", {})->unread_words == 0);
  CHECK(read_date("27 de marzo de 2019", {})->unread_words == 0);
  CHECK(read_date("Posted on 27 March 2019 by admin", {})->unread_words == 3);
}

TEST_CASE("the dates of a source teach their order", "[indexer][dates]") {
  DayOrder order;
  CHECK_FALSE(order.day_first());
  order.see("01/02/2020");
  order.see("2019-03-27");
  CHECK_FALSE(order.day_first());
  order.see("03/27/2019 10:00");
  CHECK(order.day_first() == false);
  order.see("27/03/2019");
  CHECK_FALSE(order.day_first());
  DayOrder european;
  european.see("27/03/19");
  CHECK(european.day_first() == true);
}

TEST_CASE("regions know the order of their dates", "[indexer][dates]") {
  CHECK(day_first_of({"en-US", std::nullopt}) == false);
  CHECK(day_first_of({"en_US", std::nullopt}) == false);
  CHECK(day_first_of({"es-PR", std::nullopt}) == false);
  CHECK(day_first_of({"en-GB", std::nullopt}) == true);
  CHECK(day_first_of({"en-001", std::nullopt}) == true);
  CHECK(day_first_of({"de", std::nullopt}) == true);
  for (const char* open : {"", "en", "en-CA", "zh-Hant-TW", "und", "ko-KR"}) {
    CAPTURE(open);
    CHECK_FALSE(day_first_of({open, std::nullopt}));
  }
}

TEST_CASE("month names mean what they mean in their language", "[indexer][dates]") {
  const std::string word = fold_date_word("Listopad");
  CHECK(find_date_word(word, "pl").months == 1U << 10U);
  CHECK(find_date_word(word, "hr-HR").months == 1U << 9U);
  CHECK(find_date_word(word, "").months == (1U << 10U | 1U << 9U));
  CHECK(find_date_word("wednesday", "en").weekdays == 1U << 2U);
  CHECK(find_date_word("walrus", "en").months == 0);
}

TEST_CASE("a printed day reads back in every written form", "[indexer][dates][property]") {
  std::mt19937 random(27);
  constexpr std::array<const char*, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                               "July",    "August",   "September", "October", "November", "December"};
  std::uniform_int_distribution<int> any(dateline::schema::day_number(1605, 1, 1),
                                         dateline::schema::day_number(2999, 12, 31));
  for (int i = 0; i < 3000; ++i) {
    const auto day = date_of(any(random));
    const std::string printed = to_string(day);
    const std::string year = std::to_string(day.year);
    const std::string month = months[day.month - 1U];
    const std::string number = std::to_string(day.day);
    const std::string figure = std::to_string(day.month);
    REQUIRE(date_in(printed) == printed);
    REQUIRE(date_in(number + " " + month + " " + year) == printed);
    REQUIRE(date_in(month + " " + number + ", " + year) == printed);
    REQUIRE(date_in(number + "." + figure + "." + year) == printed);
    REQUIRE(date_in(number + "/" + figure + "/" + year, {"", true}) == printed);
    REQUIRE(date_in(figure + "/" + number + "/" + year, {"", false}) == printed);
    REQUIRE(date_in(year + "年" + figure + "月" + number + "日") == printed);
  }
}

TEST_CASE("any bytes are read in bounded time or not at all", "[indexer][dates][property]") {
  std::mt19937 random(3);
  const std::string alphabet = "0123456789-/.:, TZWMar\xd9\xa2年\xff";
  for (int i = 0; i < 20000; ++i) {
    std::string raw(std::uniform_int_distribution<std::size_t>(0, 40)(random), '\0');
    for (char& c : raw) c = alphabet[random() % alphabet.size()];
    const std::optional<ReadDate> read = read_date(raw, {});
    if (!read || read->date.precision == DatePrecision::None) continue;
    CAPTURE(raw);
    REQUIRE(dateline::schema::parse_date(to_string(read->date)) == read->date);
    REQUIRE(read->refused.empty() == read->readings.empty());
  }
  CHECK(date_in(std::string(5'000'000, '1')) == "none");
  CHECK(date_in("2019-03-27" + std::string(5'000'000, ' ')) == "2019-03-27");
}

TEST_CASE("every date of Reuters-21578 is read", "[indexer][dates][corpus]") {
  int dates = 0;
  int right = 0;
  const bool is_here = read_corpus("reuters-21578", [&](const Article& article) {
    for (const DateClaim& claim : article.dates) {
      ++dates;
      const std::optional<ReadDate> read = read_date(claim.raw, {});
      const bool is_1987 = read && read->refused.empty() && to_string(read->date).starts_with("1987-");
      const std::string day = std::to_string(read ? read->date.day : 0) + "-";
      if (is_1987 && claim.raw.find(day) != std::string::npos) ++right;
    }
  });
  if (!is_here) {
    WARN("SKIPPED: the collection reuters-21578 is not here");
    return;
  }
  CHECK(dates == 21578);
  CHECK(right == dates);
}
