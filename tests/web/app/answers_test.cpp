// SPDX-License-Identifier: GPL-3.0-or-later
// Does the web give the command line's answers?
#include "schema/stored_article.h"
#include "searcher/export.h"
#include "searcher/render/facet_values_json.h"
#include "searcher/render/json.h"
#include "searcher/render/suggestions_json.h"
#include "searcher/render/timeline_json.h"
#include "searcher/typed_request.h"
#include "tests/web/app/asked_site.h"

#include <limits>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;
using namespace dateline::web;
using nlohmann::ordered_json;
using tests::AskedSite;
using tests::header_of;

namespace {

searcher::Searcher searcher_of_it() {
  return {tests::random_index().folder(), tests::build_gazetteer()};
}

searcher::SearchRequest request_of(const searcher::TypedRequest& typed) {
  return searcher::build_request(typed, searcher::utc_today(), {"--"});
}

ordered_json without_time(ordered_json json) {
  json.erase("took_ms");
  return json;
}

/// As the program writes it, byte for byte but for the time that it took.
void check_same(const std::string& body, const ordered_json& expected) {
  CHECK(searcher::dump_json(without_time(ordered_json::parse(body)), 1) ==
        searcher::dump_json(without_time(expected), 1));
}

struct Question {
  const char* parameters;
  searcher::TypedRequest typed;
};

std::vector<Question> questions() {
  std::vector<Question> list(6);
  list[0] = {"q=", {}};
  list[1].parameters = "q=w3x";
  list[1].typed.query = "w3x";
  list[2].parameters = "q=w0x+w1x&country=KP&country=RU&any=country&sort=newest";
  list[2].typed.query = "w0x w1x";
  list[2].typed.choices = {{schema::Facet::Country, {"KP", "RU"}}};
  list[2].typed.any = {"country"};
  list[2].typed.sort = "newest";
  list[3].parameters = "q=w0x&exclude=language:fr&from=2011&to=2013-06&undated=include&facet=author:3&facet=year";
  list[3].typed.query = "w0x";
  list[3].typed.exclude = {"language=fr"};
  list[3].typed.from = "2011";
  list[3].typed.to = "2013-06";
  list[3].typed.undated = "include";
  list[3].typed.facets = {"author:3", "year"};
  list[4].parameters = "q=w3x+unheardof";  // relaxed
  list[4].typed.query = "w3x unheardof";
  list[5].parameters = "q=%22w1x+w0x%22~5+OR+(w2x&month=2012-03&match=any&understand=off";
  list[5].typed.query = "\"w1x w0x\"~5 OR (w2x";
  list[5].typed.choices = {{schema::Facet::Month, {"2012-03"}}};
  list[5].typed.match = "any";
  list[5].typed.understand = "off";
  return list;
}

}  // namespace

TEST_CASE("JSON answers are those of the command line", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  searcher::Searcher searcher = searcher_of_it();
  for (const Question& question : questions()) {
    INFO(question.parameters);
    const std::string parameters = std::string("?") + question.parameters;
    const searcher::SearchRequest request = request_of(question.typed);
    check_same(site.body("/search.json" + parameters), result_json(searcher.search(request)));
    check_same(site.body("/timeline.json" + parameters + "&by=year"),
               timeline_json(searcher.timeline(request, searcher::TimelinePeriod::Year)));
    check_same(site.body("/facets/organization.json" + parameters + "&contains=org&limit=3"),
               facet_values_json(searcher.facet_values(request, {schema::Facet::Organization, "org", 0, 3})));
  }
}

TEST_CASE("a page of hits is that of the command line", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  searcher::SearchRequest request = request_of(questions()[1].typed);
  request.offset = 7;
  request.limit = 3;
  request.snippets = 2;
  check_same(site.body("/search.json?q=w3x&offset=7&limit=3&snippets=2"),
             result_json(searcher_of_it().search(request)));
}

TEST_CASE("suggestions are those of the command line, and what browsers ask for", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  const searcher::Suggestions expected = searcher_of_it().suggest({"auth", searcher::default_suggestions});
  check_same(site.body("/suggest.json?q=auth"), suggestions_json(expected));
  const auto opensearch = ordered_json::parse(site.body("/suggest.json?q=auth&form=opensearch"));
  CHECK(opensearch[0] == "auth");
  CHECK(opensearch[1].size() == expected.list.size());
  CHECK(site.get("/suggest.json?q=auth&form=opensearch").content_type == "application/x-suggestions+json");
}

TEST_CASE("an article is that of the command line", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  searcher::Searcher searcher = searcher_of_it();
  const std::string id = searcher.search(request_of({})).hits.front().id;
  check_same(site.body("/article/" + id + ".json"), schema::article_json(*searcher.article(id)));
}

TEST_CASE("exports are those of the command line, whole and as files", "[web][app]") {
  class Text final : public searcher::TextSink {
  public:
    void write(std::string_view piece) override { text += piece; }
    std::string text;
  };
  AskedSite site(tests::random_index().folder());
  searcher::Searcher searcher = searcher_of_it();
  searcher::SearchRequest request = request_of(questions()[2].typed);
  request.limit = std::numeric_limits<std::size_t>::max();
  request.facets.clear();
  for (const searcher::ExportFormatRow& format : searcher::export_formats) {
    if (format.format == searcher::ExportFormat::Atom) continue;
    INFO(format.name);
    request.ids_only = format.format == searcher::ExportFormat::Ids;
    Text expected;
    const auto writer = searcher::make_hit_writer(format.format, expected, {});
    writer->end(searcher.export_hits(request, *writer));
    const Response response = site.get("/search." + std::string(format.name) + '?' + questions()[2].parameters);
    CHECK(response.status == 200);
    CHECK(response.content_type == format.content_type);
    CHECK(header_of(response, "Content-Disposition") ==
          "attachment; filename=\"dateline" + std::string(format.extension) + '"');
    CHECK(tests::body_of(response) == expected.text);
  }
}

TEST_CASE("an export of a page and of columns is that page and those columns", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  const std::string page = site.body("/search.csv?q=w3x&limit=2&offset=1&fields=id");
  const std::string all = site.body("/search.csv?q=w3x&fields=id");
  const auto line = [](const std::string& text, std::size_t number) {
    std::size_t at = 0;
    for (; number > 0; --number) at = text.find('\n', at) + 1;
    return text.substr(at, text.find('\n', at) - at);
  };
  CHECK(std::count(page.begin(), page.end(), '\n') == 3);
  CHECK(line(page, 0) == line(all, 0));
  CHECK(line(page, 1) == line(all, 2));
  CHECK(line(page, 2) == line(all, 3));
}

TEST_CASE("a feed keeps its id whatever page of it is asked for, and is no file", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  const auto id_of = [&](const std::string& target) {
    const std::string feed = site.body(target);
    const std::size_t at = feed.find("<id>");
    REQUIRE(at != std::string::npos);
    return feed.substr(at, feed.find("</id>") - at);
  };
  CHECK(id_of("/search.atom?q=w3x") == id_of("/search.atom?q=w3x&limit=2&offset=1"));
  CHECK(id_of("/search.atom?q=w3x") != id_of("/search.atom?q=w4x"));
  CHECK(header_of(site.get("/search.atom?q=w3x"), "Content-Disposition").empty());
  CHECK(site.body("/search.atom?q=w3x&limit=2").find("http://news.example/search.atom?q=w3x&amp;limit=2") !=
        std::string::npos);
}
