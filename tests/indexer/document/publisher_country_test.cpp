// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/publisher_country.h"

#include "tests/archive/test_archive.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string country_of(std::string_view url) {
  return indexer::publisher_country_of(tests::build_gazetteer(), url);
}

}  // namespace

TEST_CASE("a country's domain names the publisher's country", "[indexer][enrich][publisher]") {
  CHECK(country_of("https://www.example.de/a") == "DE");
  CHECK(country_of("http://news.example.co.uk:80/a") == "GB");
  CHECK(country_of("https://example.kp") == "KP");
}

TEST_CASE("domains that are sold all over the world say nothing", "[indexer][enrich][publisher]") {
  for (const char* url :
       {"https://e.tv/", "https://e.io/a", "https://e.co/a", "https://e.me/", "https://e.ai/", "https://e.com/",
        "https://e.eu/", "https://e.su/", "https://e.zz/", "https://de/", "", "e.de", "ftp://e.de/"}) {
    CAPTURE(url);
    CHECK(country_of(url).empty());
  }
  CHECK(country_of("https://example.com.co/a") == "CO");
  CHECK(country_of("https://com.co/a").empty());
}

TEST_CASE("well-known outlets without a country's domain are in a table", "[indexer][enrich][publisher]") {
  CHECK(country_of("https://www.nytimes.com/2019/") == "US");
  CHECK(country_of("https://edition.cnn.com/a") == "US");
  CHECK(country_of("https://www.aljazeera.com/") == "QA");
  CHECK(country_of("https://notnytimes.com/").empty());
  CHECK(country_of("https://nytimes.com.example.org/").empty());
}
