// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys do a timeline, the values of a facet and completions have as JSON?
#include "searcher/render/facet_values_json.h"
#include "searcher/render/suggestions_json.h"
#include "searcher/render/timeline_json.h"

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

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a timeline has every key, and null for the share of nothing", "[searcher][json][timeline]") {
  Timeline timeline;
  const schema::DateRange march{schema::day_number(2017, 3, 1), schema::day_number(2017, 3, 31)};
  timeline.bars = {{"2017-03", march, 3, 120}, {"2017-04", march, 0, 0}};
  timeline.gaps = {march};
  timeline.missing = 2;
  const ordered_json json = timeline_json(timeline);
  CHECK(keys_of(json) == Keys{"version", "query", "total", "total_is_exact", "stories", "undated_excluded", "index",
                              "took_ms", "period", "periods", "gaps", "missing", "archive_missing"});
  CHECK(json["period"] == "month");
  CHECK(json["periods"][0].dump() ==
        R"({"period":"2017-03","from":"2017-03-01","to":"2017-03-31","count":3,"archive":120,"share":2.5})");
  CHECK(json["periods"][1]["share"].is_null());
  CHECK(json["gaps"].dump() == R"([{"from":"2017-03-01","to":"2017-03-31"}])");
  CHECK(json["missing"] == 2);
  CHECK(timeline_json({})["periods"] == ordered_json::array());
}

TEST_CASE("the values of a facet have every key", "[searcher][json][facet]") {
  FacetValues values;
  values.contains = "kor";
  values.facet = {schema::Facet::Country, {{"KP", "North Korea", 12, true}}, 3, 1};
  const ordered_json json = facet_values_json(values);
  CHECK(keys_of(json) == Keys{"version", "query", "total", "total_is_exact", "stories", "undated_excluded", "index",
                              "took_ms", "facet", "contains", "values", "other", "missing"});
  CHECK(json["facet"] == "country");
  CHECK(json["contains"] == "kor");
  CHECK(json["values"].dump() == R"([{"value":"KP","label":"North Korea","count":12,"selected":true}])");
  CHECK(json["other"] == 3);
  CHECK(json["missing"] == 1);
}

TEST_CASE("completions have every key, and null for what is not counted", "[searcher][json][suggest]") {
  Suggestions suggestions{"nor", {{"country:\"North Korea\"", "North Korea", "country", "KP", 12}}};
  suggestions.list.push_back({"title:", "title:", "field", "title", std::nullopt});
  const ordered_json json = suggestions_json(suggestions);
  CHECK(keys_of(json) == Keys{"version", "prefix", "suggestions"});
  CHECK(keys_of(json["suggestions"][0]) == Keys{"text", "label", "kind", "value", "count"});
  CHECK(json["suggestions"][0]["count"] == 12);
  CHECK(json["suggestions"][1]["count"].is_null());
}
