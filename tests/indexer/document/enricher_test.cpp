// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/enricher.h"
#include "schema/code_points.h"
#include "tests/archive/test_archive.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::Article;
using indexer::Enricher;
using indexer::Enrichment;
using indexer::lead_of;

namespace {

Enrichment enriched(Article article) {
  return Enricher(tests::build_gazetteer(), schema::day_number(2026, 1, 1)).enrich(std::move(article), "the id");
}

Article example() {
  Article article;
  article.title = "North Korean workers leave Russia";
  article.text =
      "VLADIVOSTOK, Russia - Thousands of workers from North Korea left Vladivostok before the deadline that the United "
      "Nations Security Council had set.\n\nOthers stayed.";
  article.dates = {{"metadata", "2019-12-22"}};
  return article;
}

}  // namespace

TEST_CASE("the lead is the first paragraph", "[indexer][lead]") {
  CHECK(lead_of("One.\n\nTwo.", 0) == "One.");
  CHECK(lead_of("One only", 0) == "One only");
  CHECK(lead_of("PARIS - One.\n\nTwo.", 8) == "One.");
  CHECK(lead_of("PARIS -\n\n One.\n\nTwo.", 7) == "One.");
  CHECK(lead_of("", 0).empty());
  CHECK(lead_of("One.", 4).empty());
  CHECK(lead_of("One.", 400).empty());
  CHECK(lead_of(" \n\n ", 0).empty());
}

TEST_CASE("a long lead is cut between words, at 500 code points of any length", "[indexer][lead]") {
  std::string text;
  while (text.size() < 2000) text += "\u0441\u043B\u043E\u0432\u043E ";  // five letters and a space
  const std::string lead = lead_of(text, 0);
  const auto count = schema::CodePoints(lead).count();
  CHECK(count <= 500);
  CHECK(count > 490);
  CHECK(lead.ends_with("\u043E"));
  CHECK(schema::CodePoints(lead_of(std::string(3000, 'x'), 0)).count() == 500);
  std::string han;
  for (int i = 0; i < 700; ++i) han += "\u4E2D";
  CHECK(schema::CodePoints(lead_of(han, 0)).count() == 500);
  CHECK(lead_of(std::string(500, 'x'), 0).size() == 500);
}

TEST_CASE("an article gains language, date, dateline, lead, countries and organizations", "[indexer][enrich]") {
  const Enrichment result = enriched(example());
  CHECK(result.article.id == "the id");
  CHECK(result.article.language == "en");
  CHECK(to_string(result.article.published.date) == "2019-12-22");
  REQUIRE(result.article.dateline);
  CHECK(result.article.dateline->country == "RU");
  CHECK(result.article.lead.starts_with("Thousands of workers"));
  REQUIRE(result.article.countries.size() == 2);
  CHECK(result.article.article.text == example().text);
  CHECK(result.title_words.size() == 5);
  CHECK(result.text_words.size() > 20);
}

TEST_CASE("mentions point at the names in title and text", "[indexer][enrich]") {
  const Enrichment result = enriched(example());
  std::size_t mentions = 0;
  const auto check = [&](const std::vector<indexer::Mention>& evidence) {
    for (const indexer::Mention& mention : evidence) {
      const bool in_title = mention.field == indexer::MentionField::Title;
      const std::string& text = in_title ? result.article.article.title : result.article.article.text;
      REQUIRE(mention.start < mention.end);
      REQUIRE(mention.end <= text.size());
      CHECK(std::isalpha(static_cast<unsigned char>(text[mention.start])) != 0);
      CHECK(std::isalpha(static_cast<unsigned char>(text[mention.end - 1])) != 0);
      ++mentions;
    }
  };
  for (const auto& country : result.article.countries) check(country.evidence);
  for (const auto& organization : result.article.organizations) check(organization.evidence);
  CHECK(mentions >= 5);
}

TEST_CASE("a title that was made from the text is shown but not indexed", "[indexer][enrich]") {
  Article article = example();
  article.title_from = "text";
  CHECK(enriched(article).title_words.empty());
}

TEST_CASE("a dateline that the source keeps apart goes before the text", "[indexer][enrich]") {
  Article article;
  article.text = "Oil prices rose.";
  article.dateline = "    LONDON, March 3 -";
  CHECK(enriched(article).article.article.text == "    LONDON, March 3 - Oil prices rose.");
  article.dateline = "LONDON, March 3";
  CHECK(enriched(article).article.article.text == "LONDON, March 3 - Oil prices rose.");
}

TEST_CASE("an article without text or title is enriched with nothing", "[indexer][enrich]") {
  const Enrichment result = enriched(Article{});
  CHECK(result.article.language == "und");
  CHECK(result.article.published.date.precision == schema::DatePrecision::None);
  CHECK(result.article.countries.empty());
  CHECK(result.article.organizations.empty());
  CHECK(result.article.lead.empty());
}
