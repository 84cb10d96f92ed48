// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/boilerplate.h"

#include "indexer/article_text/boilerplate_phrases.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

TEST_CASE("phrases of furniture are known in many languages", "[indexer][text]") {
  for (const std::string_view line :
       {"Read more: Ministers meet", "ADVERTISEMENT", "Lesen Sie auch: Minister", "À LIRE AUSSI Les ministres",
        "Читайте также: Министры", "関連記事：閣僚会議", "اقرأ أيضا: الوزراء", "5 min read", "- Werbung -",
        "We use cookies to improve this site"}) {
    INFO(line);
    CHECK(is_boilerplate(line));
  }
}

TEST_CASE("other lines are text", "[indexer][text]") {
  for (const std::string_view line : {"", "The ministers met.", "Advertisement is a trade.", "Readers want more.", "5",
                                      "Share prices fell on Tuesday."}) {
    INFO(line);
    CHECK_FALSE(is_boilerplate(line));
  }
}

TEST_CASE("every phrase of the table finds itself", "[indexer][text]") {
  std::set<std::string_view> languages;
  for (const BoilerplatePhrase& phrase : boilerplate_phrases) {
    INFO(phrase.words);
    CHECK(is_boilerplate(phrase.words));
    languages.insert(phrase.language);
  }
  CHECK(languages.size() >= 25);
}
