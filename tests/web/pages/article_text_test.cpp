// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/article_text.h"

#include "schema/code_points.h"
#include "tests/web/pages/html_elements.h"
#include "tests/web/state/random_state.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::web;
using tests::HtmlElement;

namespace {

std::string shown(const schema::StoredArticle& article, const std::vector<searcher::TextRange>& matches,
                  const std::vector<TextMention>& mentions) {
  Markup html;
  add_text(html, article, matches, mentions);
  return html.take();
}

schema::StoredArticle article_with(std::string text) {
  schema::StoredArticle article;
  article.text = std::move(text);
  article.language = "en";
  return article;
}

/// Line feeds are where paragraphs part; controls are shown as replaced.
std::string comparable(const std::string& text) {
  std::string kept;
  for (const char c : text) {
    if (c != '\n' && c != '\r') kept += c;
  }
  return kept;
}

std::size_t with_id(const std::vector<HtmlElement>& elements, const std::string& id) {
  return static_cast<std::size_t>(std::count_if(
      elements.begin(), elements.end(), [&](const HtmlElement& element) { return element.attribute("id") == id; }));
}

}  // namespace

TEST_CASE("paragraphs, matches and mentions are elements", "[web][pages]") {
  CHECK(
      shown(article_with("Oil in Iran.\n\nMore <oil>."), {{0, 3}, {20, 23}},
            {{7, 11, "country-IR-1", "country", "Iran"}}) ==
      R"(<div class="text" dir="auto" lang="en" id="text"><p dir="auto"><mark id="hit-1" tabindex="-1">Oil</mark> in )"
      R"(<span class="country" title="Iran" id="country-IR-1">Iran</span>.</p><p dir="auto">More &lt;)"
      R"(<mark id="hit-2" tabindex="-1">oil</mark>&gt;.</p></div>)");
}

TEST_CASE("a country within the name of an organization has its own place", "[web][pages]") {
  const auto elements = tests::fragment_elements(shown(
      article_with("The Bank of Korea said"), {{4, 8}},
      {{12, 17, "country-KR-1", "country", "South Korea"}, {4, 17, "organization-bok-1", "organization", "Bank"}}));
  CHECK(with_id(elements, "country-KR-1") == 1);
  CHECK(with_id(elements, "organization-bok-1") == 1);
  CHECK(with_id(elements, "hit-1") == 1);
  std::string country;
  for (const HtmlElement& element : elements) country += element.attribute("class") == "country" ? element.text : "";
  CHECK(country == "Korea");
}

TEST_CASE("a match over two paragraphs has one anchor", "[web][pages]") {
  const auto elements = tests::fragment_elements(shown(article_with("one\n\ntwo"), {{1, 7}}, {}));
  CHECK(with_id(elements, "hit-1") == 1);
  CHECK(tests::elements_named(elements, "mark").size() == 2);
  const auto from_the_gap = tests::fragment_elements(shown(article_with("one\n\ntwo"), {{4, 7}}, {}));
  CHECK(with_id(from_the_gap, "hit-1") == 1);
}

TEST_CASE("ranges beyond the text, empty and backward ones change nothing", "[web][pages]") {
  const auto article = article_with("short");
  CHECK(
      shown(article, {{9, 12}}, {{5, 9, "a", "country", ""}, {2, 2, "b", "country", ""}, {3, 1, "c", "country", ""}}) ==
      shown(article, {}, {}));
  CHECK(shown(article_with(""), {{0, 1}}, {}) == R"(<div class="text" dir="auto" lang="en" id="text"></div>)");
}

TEST_CASE("whatever is marked, the text is that of the article", "[web][pages][property]") {
  std::mt19937 random(19870226);
  const auto below = [&](std::size_t bound) { return random() % bound; };
  for (int round = 0; round < 1500; ++round) {
    std::string text;
    for (std::size_t i = below(6) + 1; i > 0; --i) text += (text.empty() ? "" : "\n\n") + tests::hostile_text(random);
    const std::size_t length = schema::CodePoints(text).count();
    std::vector<searcher::TextRange> matches;
    for (std::size_t at = below(5); at < length + 3; at += below(6)) {
      matches.emplace_back(at, at + below(5) + 1);
      at = matches.back().second;
    }
    std::vector<TextMention> mentions;
    for (std::size_t i = below(6); i > 0; --i) {
      const std::size_t start = below(length + 2);
      mentions.push_back(
          {start, start + below(9), "m-" + std::to_string(i), i % 2 == 0 ? "country" : "organization", "t"});
    }
    const std::string html = shown(article_with(text), matches, mentions);
    INFO(html);
    const auto elements = tests::fragment_elements(html);
    std::string expected;
    for (const HtmlElement& element : tests::fragment_elements("<i>" + escaped(text) + "</i>")) expected = element.text;
    REQUIRE(comparable(elements.front().text) == comparable(expected));
    for (std::size_t i = 0; i < matches.size(); ++i) REQUIRE(with_id(elements, "hit-" + std::to_string(i + 1)) <= 1);
    for (const TextMention& mention : mentions) {
      const std::string slice = schema::CodePoints(text).slice(static_cast<std::uint32_t>(mention.start),
                                                               static_cast<std::uint32_t>(mention.end));
      if (!comparable(slice).empty()) REQUIRE(with_id(elements, mention.anchor) == 1);
    }
  }
}
