// SPDX-License-Identifier: GPL-3.0-or-later
// Is the date in a URL found, and a number not taken for one?
#include "indexer/dates/url_date.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

std::string date_of_url(std::string_view url) {
  const std::optional<UrlDate> found = date_in_url(url);
  return found ? dateline::schema::to_string(found->date) : "";
}

}  // namespace

TEST_CASE("folders of a URL hold its date", "[indexer][dates][url]") {
  CHECK(date_of_url("https://www.example.com/2019/03/27/slug.html") == "2019-03-27");
  CHECK(date_of_url("https://www.example.com/news/2018/apr/3/donald-trump/") == "2018-04-03");
  CHECK(date_of_url("https://www.example.com/news/2018/april/3/slug") == "2018-04-03");
  CHECK(date_of_url("http://example.com/a/2015/9/27/9399191/the-system") == "2015-09-27");
  CHECK(date_of_url("https://example.com/2019/0327/c1024-1.html") == "2019-03-27");
  CHECK(date_of_url("https://example.com/2019-03/27/c_1.htm") == "2019-03-27");
  CHECK(date_of_url("https://example.com/201903/27/a.htm") == "2019-03-27");
  CHECK(date_of_url("https://example.com/2019/03-27/a.shtml") == "2019-03-27");
  CHECK(date_of_url("https://example.com/20190327/a") == "2019-03-27");
  CHECK(date_of_url("https://example.com/2019-03-27/a") == "2019-03-27");
  CHECK(date_of_url("https://paper.example/1863/07/04/page1") == "1863-07-04");
  CHECK(date_of_url("https://web.archive.org/web/20200101000000/http://example.com/2019/03/27/a") == "2019-03-27");
  CHECK(date_of_url("/2019/03/27/a") == "2019-03-27");
}

TEST_CASE("names in a URL hold its date too", "[indexer][dates][url]") {
  CHECK(date_of_url("https://example.com/report-2019-03-27.html") == "2019-03-27");
  CHECK(date_of_url("https://example.com/report_20190327_final.html") == "2019-03-27");
  CHECK(date_of_url("https://example.com/2019_03_27-slug") == "2019-03-27");
  CHECK(date_of_url("https://example.com/report-of-27.03.2019_final") == "2019-03-27");
  CHECK(date_of_url("https://example.com/rain-27-03-2019.php") == "2019-03-27");
  CHECK(date_in_url("https://example.com/report-2019-03-27.html")->in_folders == false);
  CHECK(date_in_url("https://example.com/2019/03/27/a")->in_folders == true);
}

TEST_CASE("a URL may name no more than a month", "[indexer][dates][url]") {
  CHECK(date_of_url("http://www.example.com/story/2016/04/9-11-saudi-arabia-bill-222249") == "2016-04");
  CHECK(date_of_url("http://www.example.com/us/2016/march/obama-aims") == "2016-03");
  CHECK(date_of_url("https://example.com/2016/02/31/slug") == "2016-02");
  CHECK(date_of_url("https://example.com/2016/04/slug-2016-04-09") == "2016-04-09");
}

TEST_CASE("numbers in a URL are no dates", "[indexer][dates][url]") {
  for (const char* url :
       {"", "https://example.com", "https://2019.example.com/03/27",
        "https://www.bbc.com/news/world-us-canada-52363852", "https://example.com/story/95662320/",
        "https://example.com/a?date=2019-03-27", "https://example.com/a#2019/03/27/", "https://example.com/2019/",
        "https://example.com/2019/12", "https://example.com/1910091506498", "https://example.com/9999/03/27/a",
        "https://example.com/2019/13/27/a", "https://example.com/19850312/a", "https://example.com/120190327/a",
        "https://example.com/2014-elections-poll", "https://example.com/rain-02-03-2019",
        "https://example.com/rain-31.02.2019", "https://example.com/12019/03/27/"}) {
    CAPTURE(url);
    CHECK(date_of_url(url).empty());
  }
}

TEST_CASE("folders of a file say a year, month or day, its name says none", "[indexer][dates][url]") {
  const auto in_folders = [](std::string_view path) {
    const auto found = date_in_folders(path);
    return found ? dateline::schema::to_string(*found) : "";
  };
  CHECK(in_folders("archive/2007/a.txt") == "2007");
  CHECK(in_folders("2007/03/a.txt") == "2007-03");
  CHECK(in_folders("2007-03/a.txt") == "2007-03");
  CHECK(in_folders("x/2007/03/27/a.txt") == "2007-03-27");
  for (const char* none :
       {"", "a.txt", "2007.txt", "a/2007-03-27.txt", "a/20070327/b.txt", "a/12345/b.txt", "\xff/a.txt"}) {
    CAPTURE(none);
    CHECK(in_folders(none).empty());
  }
}

TEST_CASE("a URL without end costs no more than its head", "[indexer][dates][url]") {
  CHECK(date_of_url("https://example.com/" + std::string(5'000'000, '/') + "2019/03/27/a").empty());
  CHECK(date_of_url("https://example.com/" + std::string(5'000'000, '2')).empty());
}
