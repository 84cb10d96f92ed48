// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_address.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("absolute addresses are made even", "[indexer][metadata][address]") {
  CHECK(absolute_address("HTTPS://Example.ORG:443/A/../b?x=1#top", "") == "https://example.org/b?x=1");
  CHECK(absolute_address(" http://e.org ", "") == "http://e.org/");
  CHECK(absolute_address("http://e.org:80/a/./b/", "") == "http://e.org/a/b/");
  CHECK(absolute_address("http://me:secret@e.org/a", "") == "http://e.org/a");
  CHECK(absolute_address("https://e.org?x=1", "") == "https://e.org/?x=1");
  CHECK(absolute_address("https://e.org/../../..", "") == "https://e.org/");
}

TEST_CASE("references are resolved against their base", "[indexer][metadata][address]") {
  const char* base = "https://e.org/2019/03/page.html?q=1";
  CHECK(absolute_address("/rain", base) == "https://e.org/rain");
  CHECK(absolute_address("rain", base) == "https://e.org/2019/03/rain");
  CHECK(absolute_address("../rain", base) == "https://e.org/2019/rain");
  CHECK(absolute_address("?q=2", base) == "https://e.org/2019/03/page.html?q=2");
  CHECK(absolute_address("//f.org/rain", base) == "https://f.org/rain");
  CHECK(absolute_address("rain", "https://e.org") == "https://e.org/rain");
}

TEST_CASE("what is no address on the web gives none", "[indexer][metadata][address]") {
  for (const char* reference : {"", "#top", "rain", "/rain", "javascript:alert(1)", "mailto:jane@e.org",
                                "file:///etc/passwd", "https://", "https:///a", "http://e.org/a b", "https://:80/"}) {
    CAPTURE(reference);
    CHECK(absolute_address(reference, "").empty());
  }
  CHECK(absolute_address("mailto:jane@e.org", "https://e.org/").empty());
  CHECK(absolute_address("https://e.org/" + std::string(3000, 'x'), "").empty());
}

TEST_CASE("hosts and front pages are told", "[indexer][metadata][address]") {
  CHECK(host_of_address("https://me@WWW.Example.org:8080/a") == "www.example.org");
  CHECK(host_of_address("/a").empty());
  CHECK(is_front_page("https://e.org"));
  CHECK(is_front_page("https://e.org/"));
  CHECK_FALSE(is_front_page("https://e.org/a"));
  CHECK_FALSE(is_front_page(""));
}
