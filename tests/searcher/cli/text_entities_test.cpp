// SPDX-License-Identifier: GPL-3.0-or-later
// Does a terminal show by which words and rules an article counts, and never what could steer it?
#include "searcher/cli/text_entities.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::cli::text_entities;
using searcher::cli::text_evidence;

namespace {

schema::StoredArticle named_article() {
  schema::StoredArticle article;
  article.title = "Die UNO in Pjöngjang";
  article.text = "Nordkorea schweigt.";
  article.countries = {{"KP", "North Korea", 0.256, true, {{11, 20, "title", "capital"}, {0, 9, "text", "name"}}},
                       {"LA", "Laos", 0.04, false, {}}};
  article.organizations = {{"un", "United Nations", "igo", "", "high", {{4, 7, "title", "alias"}}},
                           {"acme", "Acme", "", "US", "low", {}}};
  return article;
}

}  // namespace

TEST_CASE("without reasons each country and organization has one line", "[searcher][cli]") {
  CHECK(text_entities(named_article()) ==
        "country*      North Korea (KP) 2\n"
        "country       Laos (LA) 0\n"
        "organization  United Nations 1\n"
        "organization  Acme 0\n");
  CHECK(text_entities({}) == "");
}

TEST_CASE("the evidence has place, rule and words of every mention, and what the rules mean", "[searcher][cli]") {
  const std::string text = text_evidence(named_article());
  CHECK(text.find("country*      North Korea (KP) 2; salience 0.26, main: the article is about it\n"
                  "    title 11-20             capital        Pjöngjang\n"
                  "    text 0-9                name           Nordkorea\n"
                  "country       Laos (LA) 0; salience 0.04\n") == 0);
  CHECK(text.find("organization  United Nations 1; id un, igo, confidence high\n") != std::string::npos);
  CHECK(text.find("organization  Acme 0; id acme, type unknown of US, confidence low\n") != std::string::npos);
  CHECK(text.find("\n    capital        its capital\n") != std::string::npos);
  CHECK(text.find("\n    demonym ") == std::string::npos);
  CHECK(text_evidence({}) == "");
}

TEST_CASE("evidence beyond the text and rules with controls print without harm", "[searcher][cli]") {
  schema::StoredArticle article = named_article();
  article.text = "\033[2Jx";
  article.countries[0].evidence = {{0, 5, "text", "na\033me"}, {100, 200, "text", "name"}};
  const std::string text = text_evidence(article);
  CHECK(text.find('\033') == std::string::npos);
  CHECK(text.find("text 100-200 ") != std::string::npos);
}
