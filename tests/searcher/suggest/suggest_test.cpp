// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggest/suggest.h"

#include "searcher/search.h"
#include "tests/archive/small_index.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::Suggestion;
using tests::dated_article;

namespace {

const tests::SmallIndex& small() {
  static const tests::SmallIndex index([] {
    std::vector<indexer::EnrichedArticle> articles{
        dated_article(1, "Korean workers", "2017-03-01", {"KP", "RU"}), dated_article(2, "coal", "2017-04-01", {"KP"}),
        dated_article(3, "oil", "2018", {"KR"}), dated_article(4, "kosher oil", "", {"RU"})};
    articles[0].article.title = "Korean workers go home";
    articles[3].article.title = "Kosher oil 北京";
    articles[1].article.source = "The Korea Post";
    articles[2].article.authors = {"Jane Korda"};
    return articles;
  }());
  return index;
}

std::vector<Suggestion> suggestions_for(const std::string& prefix, std::size_t limit = 10) {
  return searcher::Searcher(small().folder(), tests::build_gazetteer()).suggest({prefix, limit}).list;
}

std::vector<std::string> texts_for(const std::string& prefix, std::size_t limit = 10) {
  std::vector<std::string> texts;
  for (const Suggestion& suggestion : suggestions_for(prefix, limit)) texts.push_back(suggestion.text);
  return texts;
}

bool offers(const std::string& prefix, const std::string& text) {
  const std::vector<std::string> texts = texts_for(prefix);
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the last words are completed to values, with the whole query", "[searcher][suggest]") {
  CHECK(texts_for("workers north ko").front() == "workers country:\"North Korea\"");
  const Suggestion first = suggestions_for("north ko").front();
  CHECK(first.kind == "country");
  CHECK(first.value == "KP");
  CHECK(first.label == "North Korea");
  CHECK(first.count == 2);
  CHECK(offers("kor", "source:\"The Korea Post\""));
  CHECK(offers("kor", "author:\"Jane Korda\""));
  CHECK(offers("nordkor", "country:\"North Korea\""));
}

TEST_CASE("names and words that begin so come before those that hold it, these before other names",
          "[searcher][suggest]") {
  const Texts texts = texts_for("ko");
  const auto place = [&](const std::string& text) { return std::find(texts.begin(), texts.end(), text); };
  CHECK(place("korean") < place("country:\"North Korea\""));
  CHECK(place("country:\"North Korea\"") < place("country:\"South Korea\""));  // more articles
  CHECK(place("country:\"South Korea\"") != texts.end());
}

TEST_CASE("fields are completed to the colon", "[searcher][suggest]") {
  const std::vector<Suggestion> list = suggestions_for("oil coun");
  REQUIRE(list.size() >= 2);
  CHECK(list[0].text == "oil country:");
  CHECK(list[0].count == 4);
  CHECK(list[1].text == "oil country.main:");
  CHECK(suggestions_for("dat")[0].count == 3);
  CHECK_FALSE(suggestions_for("tit")[0].count);
  CHECK(texts_for("lan") == Texts{"lang:"});
  CHECK(texts_for("langu") == Texts{"language:"});
  CHECK_FALSE(offers("organi", "organization:"));  // no article names one
}

TEST_CASE("behind a field its values are completed", "[searcher][suggest]") {
  CHECK(texts_for("oil country:") ==
        Texts{"oil country:\"North Korea\"", "oil country:Russia", "oil country:\"South Korea\""});
  CHECK(texts_for("country:\"north k") == Texts{"country:\"North Korea\""});
  CHECK(texts_for("-country.main:rus") == Texts{"-country.main:Russia"});
  CHECK(texts_for("date:20") == Texts{"date:2017", "date:2018"});
  CHECK(texts_for("date:2017-") == Texts{"date:2017-03", "date:2017-04"});
  CHECK(texts_for("title:ko") == Texts{"title:korean", "title:kosher"});
  CHECK(texts_for("author:k") == Texts{"author:\"Jane Korda\""});
  CHECK(texts_for("country:zz").empty());
  CHECK(texts_for("country:(ru") == Texts{"country:(Russia"});
  CHECK(texts_for("country:(KP OR ru") == Texts{"country:(KP OR Russia"});
  CHECK(texts_for("country:(KP OR \"south") == Texts{"country:(KP OR \"South Korea\""});
  CHECK(texts_for("title:(oil OR ko") == Texts{"title:(oil OR korean", "title:(oil OR kosher"});
  CHECK(texts_for("url:exa").empty());
}

TEST_CASE("words of titles are completed, in phrases too", "[searcher][suggest]") {
  CHECK(texts_for("\"korean wo") == Texts{"\"korean workers"});
  CHECK(offers("oil wor", "oil workers"));
  CHECK_FALSE(offers("w", "workers"));  // one letter begins too many words
  CHECK(offers("北", "北京"));
}

TEST_CASE("what stands there already completes nothing", "[searcher][suggest]") {
  CHECK(texts_for("country:Russia").empty());
  CHECK_FALSE(offers("workers", "workers"));
}

TEST_CASE("a limit is kept", "[searcher][suggest]") {
  CHECK(texts_for("ko", 2).size() == 2);
  CHECK(texts_for("ko", 0).empty());
  const Texts all = texts_for("ko", 1000);
  for (std::size_t limit = 1; limit <= all.size(); ++limit) {
    CHECK(texts_for("ko", limit) == Texts(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(limit)));
  }
}

TEST_CASE("any bytes are safe, and nothing long takes long", "[searcher][suggest]") {
  for (const std::string& prefix :
       {std::string(65536, 'a'), std::string(65536, '"'), std::string(65536, '\xFF'), std::string(32768, ':') + "kor",
        std::string("ko\0r", 4), std::string("\xE5\x8C"), std::string("كوريا"), std::string("country:\xFF\xFE"),
        std::string("\u202Eko"), std::string("title:"), std::string("\\"), std::string("ko*"), std::string("(((((")}) {
    CHECK(suggestions_for(prefix).size() <= 10);
  }
  CHECK(texts_for(std::string(60000, 'x') + " north ko").front().size() > 60000);
}
