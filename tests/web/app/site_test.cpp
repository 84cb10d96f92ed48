// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/app/site.h"

#include "schema/error.h"
#include "tests/archive/random_archive.h"
#include "tests/web/app/asked_site.h"
#include "tests/web/pages/html_elements.h"
#include "web/assets/assets.h"

#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;
using namespace dateline::web;
using tests::AskedSite;
using tests::header_of;

namespace {

const tests::SmallIndex& oil_index() {
  static const tests::SmallIndex index(tests::oil_articles());
  return index;
}

}  // namespace

TEST_CASE("each route answers", "[web][app]") {
  AskedSite site(oil_index().folder());
  for (const char* target :
       {"/", "/?q=oil", "/search.json?q=oil", "/search.csv?q=oil", "/timeline?q=oil", "/timeline.json?q=oil",
        "/map?q=oil", "/facets/country?q=oil", "/facets/country.json?q=oil", "/suggest.json?q=oi", "/opensearch.xml",
        "/help", "/robots.txt"}) {
    INFO(target);
    CHECK(site.get(target).status == 200);
    CHECK_FALSE(site.body(target).empty());
  }
  CHECK(site.complaints().empty());
}

TEST_CASE("pages are HTML that is asked for anew each time", "[web][app]") {
  AskedSite site(oil_index().folder());
  for (const char* target : {"/?q=oil", "/timeline?q=oil", "/map?q=oil", "/facets/source?q=oil", "/help"}) {
    INFO(target);
    const Response response = site.get(target);
    CHECK(response.content_type == "text/html; charset=utf-8");
    CHECK(header_of(response, "Cache-Control") == "no-cache");
    CHECK_NOTHROW(tests::html_elements(response.body));
  }
}

TEST_CASE("what is not there is 404, as the path promises it", "[web][app]") {
  AskedSite site(oil_index().folder());
  for (const char* target : {"/nowhere", "/search", "/search.pdf", "/facets/colour", "/article/nothing",
                             "/article/nothing.ris", "/assets/0/style.js", "/Search.json/", "/map/", "/timeline.csv"}) {
    INFO(target);
    const Response response = site.get(target);
    CHECK(response.status == 404);
    CHECK(response.content_type == "text/html; charset=utf-8");
    CHECK(header_of(response, "Cache-Control") == "no-store");
    CHECK_NOTHROW(tests::html_elements(response.body));
  }
  const auto error = nlohmann::json::parse(site.body("/facets/colour.json"));
  CHECK(error["error"]["status"] == 404);
  CHECK(error["error"]["message"] == "there is no facet colour");
  CHECK(nlohmann::json::parse(site.body("/article/%3Cscript%3E.json"))["error"]["status"] == 404);
  CHECK(site.body("/%3Cscript%3E").find("<script>") == std::string::npos);
}

TEST_CASE("what cannot be asked is 400, with the way out", "[web][app]") {
  AskedSite site(oil_index().folder());
  for (const char* target :
       {"/?offset=10001", "/search.json?limit=101", "/?limit=ten", "/search.csv?q=oil&sort=best", "/timeline?from=soon",
        "/timeline.json?by=hour", "/?from=2018&to=2017", "/map?any=colour", "/?exclude=KP", "/?collapse=story",
        "/search.csv?fields=colour", "/facets/country?snippets=21"}) {
    INFO(target);
    CHECK(site.get(target).status == 400);
  }
  CHECK(site.get("/?q=" + std::string(1025, 'a')).status == 400);
  CHECK(site.body("/?sort=best").find("one of: relevance, newest, oldest, added") != std::string::npos);
  CHECK(site.complaints().empty());
}

TEST_CASE("an article is shown with its matches, and cited", "[web][app]") {
  AskedSite site(oil_index().folder());
  const std::string id = tests::oil_articles()[1].id;
  const auto elements = tests::html_elements(site.body("/article/" + id + "?q=oil"));
  CHECK(tests::elements_named(elements, "mark").size() >= 2);
  CHECK(tests::link_named(elements, "‹ back to the search").attribute("href") == "/?q=oil");
  CHECK(nlohmann::json::parse(site.body("/article/" + id + ".json"))["id"] == id);
  CHECK(site.body("/article/" + id + ".ris").starts_with("TY  - "));
  CHECK(nlohmann::json::parse(site.body("/article/" + id + ".csl")).at(0)["id"] == id);
  CHECK(header_of(site.get("/article/" + id + ".ris"), "Content-Disposition") ==
        "attachment; filename=\"" + id + ".ris\"");
  CHECK(site.get("/article/" + id + ".txt").content_type == "text/plain; charset=utf-8");
}

TEST_CASE("an article's markup is text", "[web][app]") {
  AskedSite site(oil_index().folder());
  const std::string page = site.body("/article/" + tests::oil_articles()[2].id);
  CHECK(page.find("<script>alert") == std::string::npos);
  CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;gas&quot;") != std::string::npos);
}

TEST_CASE("an article that was taken out is gone, with the reason", "[web][app]") {
  const tests::SmallIndex index(tests::oil_articles());
  const std::string id = tests::oil_articles()[0].id;
  tests::suppress_articles(index.folder(), {id}, "a <court> said so");
  AskedSite site(index.folder());
  CHECK(site.get("/article/" + id).status == 410);
  CHECK(site.body("/article/" + id).find("taken out of the archive: a &lt;court&gt; said so") != std::string::npos);
  CHECK(nlohmann::json::parse(site.body("/article/" + id + ".json"))["error"]["status"] == 410);
  CHECK(nlohmann::json::parse(site.body("/search.json?q=oil"))["total"] == 4);
}

TEST_CASE("assets are kept for ever under an address of their bytes", "[web][app]") {
  AskedSite site(oil_index().folder());
  for (const char* name : {"style.css", "charts.css", "script.js", "icon.svg"}) {
    const std::string address(asset_address(name));
    INFO(address);
    const Response response = site.get(address);
    CHECK(response.status == 200);
    CHECK(header_of(response, "Cache-Control") == "public, max-age=31536000, immutable");
    const std::string tag = header_of(response, "ETag");
    REQUIRE(tag.size() > 2);
    CHECK(address.find(tag.substr(1, tag.size() - 2)) != std::string::npos);
    CHECK(response.body == find_asset(address)->bytes);
  }
}

TEST_CASE("a search that takes too long is refused for now, and the page of an article is not", "[web][app]") {
  std::mt19937 random(3);
  const auto articles = tests::random_archive(3000, random);
  const tests::SmallIndex index(articles);
  AskedSite site(index.folder(), std::chrono::milliseconds(1));
  std::string query = "w0x";
  for (int i = 0; i < 30; ++i) query += "+NEAR/1000+w0x";
  for (const char* path : {"/", "/search.json", "/search.csv", "/timeline", "/map", "/facets/country.json"}) {
    INFO(path);
    const Response response = site.get(path + ("?q=" + query));
    CHECK(response.status == 503);
    CHECK(header_of(response, "Retry-After") == "2");
    CHECK(response.body.find("no exact answer in time") != std::string::npos);
  }
  CHECK(site.get("/article/" + articles[7].id).status == 200);
  CHECK(site.complaints().empty());
}

TEST_CASE("metrics say what is served", "[web][app]") {
  const AskedSite site(oil_index().folder());
  CHECK(index_metrics(site.gauge()).find("\ndateline_index_articles 6\n") != std::string::npos);
  CHECK(index_metrics(site.gauge()).find("\ndateline_index_generation 1\n") != std::string::npos);
}

TEST_CASE("where there is no index there is no site", "[web][app]") {
  CHECK_THROWS_AS(AskedSite("/nowhere/news.idx"), schema::Error);
}
