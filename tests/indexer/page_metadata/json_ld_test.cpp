// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/json_ld.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using Texts = std::vector<std::string>;

namespace {

std::optional<JsonLdArticle> read(const std::vector<std::string_view>& scripts, const JsonLdHints& hints = {}) {
  return read_json_ld(scripts, hints);
}

}  // namespace

TEST_CASE("an article's node states everything", "[indexer][metadata][jsonld]") {
  const auto article =
      read({R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"Rain &amp; <b>wind</b>",
    "author":[{"@type":"Person","name":"Jane Doe"},"John Roe",{"@type":"Organization","name":"The Agency"}],
    "publisher":{"@type":"Organization","name":"The Paper"},"datePublished":"2019-03-27T10:00:00+01:00",
    "dateModified":{"@value":"2019-03-28"},"inLanguage":"en-GB","mainEntityOfPage":{"@id":"https://e.org/rain"},
    "articleBody":"It rained."})"});
  REQUIRE(article);
  CHECK(article->type == "NewsArticle");
  CHECK(article->headline == "Rain & wind");
  CHECK(article->persons == Texts{"Jane Doe", "John Roe"});
  CHECK(article->organizations == Texts{"The Agency"});
  CHECK(article->outlet == "The Paper");
  CHECK(article->published == Texts{"2019-03-27T10:00:00+01:00"});
  CHECK(article->modified == Texts{"2019-03-28"});
  CHECK(article->language == "en-GB");
  CHECK(article->url == "https://e.org/rain");
  CHECK(article->body == "It rained.");
}

TEST_CASE("members of a graph are found by their ids", "[indexer][metadata][jsonld]") {
  const auto article = read({R"({"@graph":[{"@type":"WebPage","@id":"#page","datePublished":"2001-01-01"},
    {"@type":["Article","Thing"],"headline":"Rain","author":{"@id":"#jane"},"publisher":{"@id":"#paper"}},
    {"@type":"Organization","@id":"#paper","name":"The Paper"},{"@type":"Person","@id":"#jane","name":"Jane Doe"}]})"});
  REQUIRE(article);
  CHECK(article->type == "Article");
  CHECK(article->persons == Texts{"Jane Doe"});
  CHECK(article->outlet == "The Paper");
  CHECK(article->published.empty());
}

TEST_CASE("the page's own article is taken, not a related one", "[indexer][metadata][jsonld]") {
  const std::string_view two = R"([{"@type":"NewsArticle","headline":"Other","datePublished":"2001-01-01"},
    {"@type":"NewsArticle","headline":"Rain in May","datePublished":"2019-03-27"}])";
  CHECK(read({two}, {"Rain in May | The Paper", ""})->headline == "Rain in May");
  CHECK(read({two})->headline == "Other");
  const std::string_view by_address = R"([{"@type":"NewsArticle","headline":"A","url":"https://e.org/a"},
    {"@type":"NewsArticle","headline":"B","url":"https://e.org/b"}])";
  CHECK(read({by_address}, {"", "https://e.org/b"})->headline == "B");
  CHECK_FALSE(read({R"({"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Listed"}]})"}));
}

TEST_CASE("a list of stories is no article", "[indexer][metadata][jsonld]") {
  const std::string_view three = R"([{"@type":"NewsArticle","headline":"A"},{"@type":"NewsArticle","headline":"B"},
    {"@type":"NewsArticle","headline":"C"}])";
  CHECK_FALSE(read({three}));
  CHECK(read({three}, {"C", ""})->headline == "C");
}

TEST_CASE("articles come before other works, those before the page", "[indexer][metadata][jsonld]") {
  const std::string_view page = R"({"@type":"WebPage","name":"Page"})";
  const std::string_view recipe = R"({"@type":"Recipe","name":"Soup"})";
  const std::string_view post = R"({"@type":"http://schema.org/BlogPosting","headline":"Post"})";
  CHECK(read({page, recipe, post})->type == "BlogPosting");
  CHECK(read({page, recipe})->headline == "Soup");
  CHECK(read({page})->type == "WebPage");
  CHECK_FALSE(read({R"({"@type":"BreadcrumbList"})"}));
}

TEST_CASE("a damaged script is mended, a hopeless one left out", "[indexer][metadata][jsonld]") {
  const auto mended = read({"{{{", "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Rain\nin May\",} -->"});
  REQUIRE(mended);
  CHECK(mended->headline == "Rain in May");
  CHECK_FALSE(read({"", "null", "[", "{\"@type\":", "\xff\xfe", "{\"@type\":42}"}));
}
