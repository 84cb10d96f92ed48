// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/clock.h"

#include <cstdint>
#include <limits>

#include <catch2/catch.hpp>

using dateline::indexer::utc_text;

TEST_CASE("times print in UTC", "[indexer][clock]") {
  CHECK(utc_text(1553680800) == "2019-03-27T10:00:00Z");
  CHECK(utc_text(1) == "1970-01-01T00:00:01Z");
  CHECK(utc_text(-1) == "1969-12-31T23:59:59Z");
}

TEST_CASE("a time that is not known, or in no year, prints nothing", "[indexer][clock]") {
  CHECK(utc_text(0).empty());
  CHECK(utc_text(std::numeric_limits<std::int64_t>::max()).empty());
  CHECK(utc_text(std::numeric_limits<std::int64_t>::min()).empty());
}

TEST_CASE("now has the same form, and today is its day", "[indexer][clock]") {
  const std::string now = dateline::indexer::utc_now_text();
  CHECK(now.size() == 20);
  CHECK(now.substr(0, 10) <= to_string(dateline::schema::date_of(dateline::indexer::utc_today())));
}
