// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/article_id.h"

#include <random>
#include <set>
#include <string>

#include <catch2/catch.hpp>

using dateline::schema::canonical_url;
using dateline::schema::id_of_path;
using dateline::schema::id_of_url;
using dateline::schema::is_article_id;

TEST_CASE("ids never change: links, suppressions and saved searches name them", "[schema][id]") {
  CHECK(id_of_url("https://news.example/2019/03/27/sanctions") == "5d4k32t6atb1m3d9cbeh1ppxzr");
  CHECK(id_of_path("2019/sanctions.txt", "", "") == "qffgqhrg2qb21zbx2gmvh6dfqc");
  CHECK(id_of_path("reut2-000.sgm", "17", "") == "cdy7d0ky6rnz1gqwbrkpwb5a2m");
  CHECK(id_of_path("sanctions.txt", "", "archive") == "3wpvjtpbvsxm4zvqaemnb4mgg0");
}

TEST_CASE("scheme and host lose their case, the path keeps it", "[schema][id]") {
  CHECK(canonical_url("HTTPS://News.Example/World/Asia") == "https://news.example/World/Asia");
  CHECK(canonical_url("http://news.example/a") == "https://news.example/a");
}

TEST_CASE("default ports, user and fragment do not tell articles apart", "[schema][id]") {
  CHECK(canonical_url("http://news.example:80/a") == "https://news.example/a");
  CHECK(canonical_url("https://news.example:443/a") == "https://news.example/a");
  CHECK(canonical_url("https://news.example:/a") == "https://news.example/a");
  CHECK(canonical_url("https://news.example:8080/a") == "https://news.example:8080/a");
  CHECK(canonical_url("https://me:secret@news.example/a") == "https://news.example/a");
  CHECK(canonical_url("https://news.example/a@b") == "https://news.example/a@b");
  CHECK(canonical_url("https://news.example./a") == "https://news.example/a");
  CHECK(canonical_url("https://news.example/a#top?x=1") == "https://news.example/a");
  CHECK(canonical_url("https://news.example#top") == "https://news.example/");
  CHECK(canonical_url("https://[2001:DB8::1]:443/a") == "https://[2001:db8::1]/a");
}

TEST_CASE("tracking parameters go, all others stay in their order", "[schema][id]") {
  CHECK(canonical_url("https://news.example/a?utm_source=x&id=7&fbclid=y&page=2") ==
        "https://news.example/a?id=7&page=2");
  CHECK(canonical_url("https://news.example/a?UTM_Medium=x&GCLID=y") == "https://news.example/a");
  CHECK(canonical_url("https://news.example/a?b=2&a=1") == "https://news.example/a?b=2&a=1");
  CHECK(canonical_url("https://news.example/a?&&id=7&") == "https://news.example/a?id=7");
  CHECK(canonical_url("https://news.example/a?") == "https://news.example/a");
  CHECK(canonical_url("https://news.example?id=7") == "https://news.example/?id=7");
  CHECK(canonical_url("https://news.example/a?utm=1&xutm_y=2") == "https://news.example/a?utm=1&xutm_y=2");
  CHECK(canonical_url("https://news.example/a?gclid") == "https://news.example/a");
}

TEST_CASE("what is no web address has no canonical form", "[schema][id]") {
  for (const char* text : {"", " ", "news.example/a", "//news.example/a", "ftp://news.example/a", "mailto:a@b.example",
                           "http://", "http:///a", "http://:80/", "http://user@/", "http://./",
                           "https://news.example/a b", "javascript:alert(1)", "http:news.example",
                           "https://news.example/\x01"
                           "a",
                           "https://news.example:x/", "https://[::1/a", "https://[::1]x/a", "://news.example"}) {
    CAPTURE(text);
    CHECK(canonical_url(text).empty());
  }
  CHECK(canonical_url(" \n https://news.example/a\t") == "https://news.example/a");
  CHECK(canonical_url("https://novosti.example/мир") == "https://novosti.example/мир");
}

TEST_CASE("a canonical address is its own canonical form", "[schema][id][property]") {
  std::mt19937 random(3);
  const std::string pieces[] = {"http",  "s", "://", "HOST", ".example", ":80", ":443", ":", "@",       "/",
                                "/path", "?", "&",   "#",    "id=1",     ".",   "..",   "%", "utm_a=b", "[::1]"};
  std::uniform_int_distribution<std::size_t> piece(0, std::size(pieces) - 1);
  std::size_t addresses = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string url = i % 2 == 0 ? "http://" : "https://";
    for (int k = 0; k < 8; ++k) url += pieces[piece(random)];
    const std::string canonical = canonical_url(url);
    CAPTURE(url);
    if (canonical.empty()) continue;
    ++addresses;
    REQUIRE(canonical_url(canonical) == canonical);
  }
  CHECK(addresses > 1000);
}

TEST_CASE("ids of paths differ in path, member and label, and never meet those of addresses", "[schema][id]") {
  const std::set<std::string> ids{id_of_path("a", "b", ""), id_of_path("ab", "", ""), id_of_path("a", "", "b"),
                                  id_of_path("", "a", "b"), id_of_path("b", "a", ""), id_of_path("", "ab", ""),
                                  id_of_path("", "", "ab"), id_of_url("a"),           id_of_url("ab")};
  CHECK(ids.size() == 9);
  for (const std::string& id : ids) CHECK(is_article_id(id));
}

TEST_CASE("only text of the shape of an id passes for one", "[schema][id]") {
  CHECK(is_article_id("0123456789abcdefghjkmnpqrs"));
  CHECK_FALSE(is_article_id(""));
  CHECK_FALSE(is_article_id("0123456789abcdefghjkmnpqr"));
  CHECK_FALSE(is_article_id("0123456789abcdefghjkmnpqrst"));
  CHECK_FALSE(is_article_id("0123456789ABCDEFGHJKMNPQRS"));
  CHECK_FALSE(is_article_id("0123456789abcdefghjkmnpq s"));
  CHECK_FALSE(is_article_id("0123456789abcdefghilou0000"));
}
