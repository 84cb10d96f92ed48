// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/json.h"

#include "searcher/render/hit_fields.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;
using namespace dateline::searcher;
using nlohmann::ordered_json;

namespace {

std::vector<std::string> keys_of(const ordered_json& json) {
  std::vector<std::string> keys;
  for (const auto& item : json.items()) keys.push_back(item.key());
  return keys;
}

}  // namespace

TEST_CASE("an answer has every key of the contract, also where nothing was found", "[searcher][json]") {
  const ordered_json json = result_json({});
  CHECK(keys_of(json) == std::vector<std::string>{"version", "query", "total", "total_is_exact", "stories",
                                                  "undated_excluded", "index", "took_ms", "hits", "facets"});
  CHECK(keys_of(json["query"]) ==
        std::vector<std::string>{"text", "parsed", "understood", "warnings", "dropped", "relaxed"});
  CHECK(json["version"] == 1);
  CHECK(json["stories"].is_null());
  CHECK(json["hits"] == ordered_json::array());
  CHECK(json["facets"] == ordered_json::object());
  CHECK(json["query"]["understood"] == ordered_json::array());
  CHECK(json["total_is_exact"] == true);
}

TEST_CASE("a hit has every key of the contract, null where nothing is known", "[searcher][json]") {
  const ordered_json json = hit_json({});
  CHECK(keys_of(json) == std::vector<std::string>{"id", "rank", "score", "title", "published", "published_precision",
                                                  "published_from", "language", "source", "author", "url", "path",
                                                  "member", "countries", "organizations", "added", "snippet",
                                                  "copies"});
  CHECK(json["published"].is_null());
  CHECK(json["published_precision"] == "none");
  CHECK(json["source"].is_null());
  CHECK(json["url"].is_null());
  CHECK(json["author"] == ordered_json::array());
  CHECK(json["added"].is_null());
  CHECK(json["snippet"].is_null());
  CHECK(json["copies"] == 1);
}

TEST_CASE("a hit prints its date to its precision and its snippet with ranges", "[searcher][json]") {
  Hit hit;
  hit.published = {2019, 3, 0, schema::DatePrecision::Month};
  hit.title_from = "text";
  hit.added = {3, "2020-01-03T00:00:00Z"};
  hit.snippet = Snippet{"North Korea", {{0, 5}, {6, 11}}};
  hit.countries.push_back({"KP", "North Korea", true});
  hit.organizations.push_back({"un", "United Nations"});
  const ordered_json json = hit_json(hit);
  CHECK(json["published"] == "2019-03");
  CHECK(json["added"] == ordered_json{{"run", 3}, {"started", "2020-01-03T00:00:00Z"}});
  CHECK(json["published_precision"] == "month");
  CHECK(json["title_from"] == "text");
  CHECK(dump_json(json["snippet"], -1) == R"({"text":"North Korea","highlights":[[0,5],[6,11]]})");
  CHECK(dump_json(json["countries"], -1) == R"([{"code":"KP","name":"North Korea","main":true}])");
  CHECK(dump_json(json["organizations"], -1) == R"([{"id":"un","name":"United Nations"}])");
}

TEST_CASE("an answer says what was understood, how to undo it, and what a former state has", "[searcher][json]") {
  SearchResult result;
  result.understood.push_back({{"North Korea", "country", "KP", "North Korea", true}, 3});
  result.warnings.push_back({"lone_minus", "a dash", 2, 3});
  result.predecessors.push_back({"RU", "SU", 9});
  result.clauses.push_back({"oil", 2, 1});
  const ordered_json json = result_json(result);
  CHECK(
      dump_json(json["query"]["understood"], -1) ==
      R"([{"text":"North Korea","field":"country","value":"KP","label":"North Korea","widens":true,"only_by_facet":3,"start":0,"end":0}])");
  CHECK(json["query"]["undo"] == "--understand off");
  CHECK(dump_json(json["query"]["warnings"], -1) == R"([{"code":"lone_minus","message":"a dash","start":2,"end":3}])");
  CHECK(dump_json(json["query"]["predecessors"], -1) == R"([{"value":"RU","predecessor":"SU","more":9}])");
  CHECK(dump_json(json["clauses"], -1) == R"([{"clause":"oil","alone":2,"without":1}])");
}

TEST_CASE("facets stand under their names with values, others and missing", "[searcher][json]") {
  SearchResult result;
  FacetResult facet;
  facet.facet = schema::Facet::Organization;
  facet.values.push_back({"un", "United Nations", 12, true});
  facet.other = 3;
  facet.missing = 4;
  result.facets.push_back(facet);
  CHECK(
      dump_json(result_json(result)["facets"], -1) ==
      R"({"organization":{"values":[{"value":"un","label":"United Nations","count":12,"selected":true}],"other":3,"missing":4}})");
}

TEST_CASE("any bytes become valid JSON on one line", "[searcher][json]") {
  Hit hit;
  hit.title = std::string("a\nb\xFF\"\\\0c", 9);
  hit.snippet = Snippet{"\xC3", {}};
  const std::string text = dump_json(hit_json(hit), -1);
  CHECK(text.find('\n') == std::string::npos);
  const auto again = nlohmann::json::parse(text);
  CHECK(again["title"] == std::string("a\nb\xEF\xBF\xBD\"\\\0c", 11));
  CHECK(again["snippet"]["text"] == "\xEF\xBF\xBD");
}
