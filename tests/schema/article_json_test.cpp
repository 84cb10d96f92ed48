// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/stored_article.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline::schema;
using nlohmann::ordered_json;

namespace {

StoredArticle example() {
  StoredArticle article;
  article.id = "0123456789abcdefghjkmnpqrs";
  article.path = "news/a.txt";
  article.format = "text";
  article.title = "Séoul";
  article.text = "Ünïted: Pyongyang said no.";
  article.language = "en";
  article.type = "article";
  article.published = parse_date("2019-03").value();
  article.published_from = "jsonld";
  article.date_candidates = {{parse_date("2019-03").value(), "jsonld", "March 2019", ""},
                             {Date{}, "text", "13/13/2019", "no such day"}};
  article.dateline_place = "PYONGYANG";
  article.dateline_country = "KP";
  article.countries = {{"KP", "North Korea", 0.93, true, {{8, 17, "text", "capital"}}},
                       {"KR", "South Korea", 0.1, false, {{0, 5, "title", "capital"}}}};
  article.organizations = {{"un", "United Nations", "igo", "", "high", {{0, 6, "text", "name"}}}};
  article.versions = {{"2019-03-01", "", "h"}};
  return article;
}

std::vector<std::string> keys_of(const ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("an article has every key that is promised, in one order", "[schema][json]") {
  CHECK(keys_of(article_json(example())) ==
        std::vector<std::string>{"id", "path", "member", "format", "title", "text", "lead", "url", "source", "author",
                                 "language", "type", "published", "dateline", "publisher_country", "countries",
                                 "organizations", "versions"});
  CHECK(keys_of(article_json(StoredArticle{})) == keys_of(article_json(example())));
}

TEST_CASE("the script of a Chinese article is printed where it is known", "[schema][json]") {
  StoredArticle article = example();
  CHECK_FALSE(article_json(article).contains("language_script"));
  article.language = "zh";
  article.language_script = "Hant";
  CHECK(article_json(article)["language_script"] == "Hant");
}

TEST_CASE("evidence carries the named text, its place in code points and its rule", "[schema][json]") {
  const ordered_json printed = article_json(example());
  CHECK(printed["countries"][0] ==
        ordered_json::parse(R"({"code":"KP","name":"North Korea","mentions":1,"salience":0.93,"main":true,
          "evidence":[{"text":"Pyongyang","start":8,"end":17,"rule":"capital"}]})"));
  CHECK(printed["countries"][1]["evidence"][0] ==
        ordered_json::parse(R"({"text":"Séoul","start":0,"end":5,"rule":"capital","field":"title"})"));
  CHECK(printed["organizations"][0] ==
        ordered_json::parse(R"({"id":"un","name":"United Nations","mentions":1,"type":"igo","country":null,
          "confidence":"high","evidence":[{"text":"Ünïted","start":0,"end":6,"rule":"name"}]})"));
}

TEST_CASE("dates print to their precision, with every candidate and why it was refused", "[schema][json]") {
  CHECK(article_json(example())["published"] ==
        ordered_json::parse(R"({"date":"2019-03","precision":"month","from":"jsonld","candidates":[
          {"date":"2019-03","from":"jsonld","raw":"March 2019"},
          {"date":null,"from":"text","raw":"13/13/2019","rejected":"no such day"}]})"));
  CHECK(article_json(StoredArticle{})["published"] ==
        ordered_json::parse(R"({"date":null,"precision":"none","from":null,"candidates":[]})"));
}

TEST_CASE("what is not known is null, an empty list or left out", "[schema][json]") {
  const ordered_json printed = article_json(StoredArticle{});
  for (const char* key : {"url", "source", "dateline", "publisher_country"}) {
    CAPTURE(key);
    CHECK(printed[key].is_null());
  }
  for (const char* key : {"author", "countries", "organizations", "versions"}) {
    CAPTURE(key);
    CHECK(printed[key] == ordered_json::array());
  }
  CHECK(printed["member"] == "");
  CHECK_FALSE(printed.contains("title_from"));
  CHECK_FALSE(printed.contains("empty_text"));
}

TEST_CASE("marks of an unusual article are printed", "[schema][json]") {
  StoredArticle article = example();
  article.title_from = "text";
  article.empty_text = true;
  article.published_rejected = "in the future";
  article.published_instant = "2019-03-27T10:00:00+09:00";
  const ordered_json printed = article_json(article);
  CHECK(printed["title_from"] == "text");
  CHECK(printed["empty_text"] == true);
  CHECK(printed["published"]["rejected"] == "in the future");
  CHECK(printed["published"]["instant"] == "2019-03-27T10:00:00+09:00");
  CHECK(printed["dateline"] == ordered_json::parse(R"({"place":"PYONGYANG","country":"KP"})"));
  CHECK(printed["versions"] == ordered_json::parse(R"([{"published":"2019-03-01","captured":null,"hash":"h"}])"));
}

TEST_CASE("evidence beyond the end of its text is cut", "[schema][json]") {
  StoredArticle article = example();
  article.countries[0].evidence = {{20, 4000000000U, "text", "name"}, {9, 3, "text", "name"}};
  const ordered_json evidence = article_json(article)["countries"][0]["evidence"];
  CHECK(evidence[0]["text"] == "id no.");
  CHECK(evidence[1]["text"] == "");
}
