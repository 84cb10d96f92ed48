// SPDX-License-Identifier: GPL-3.0-or-later
// Are features the same for the same words, bounded for any text, and different for different words?
#include "indexer/entities/tagger/features.h"

#include "indexer/entities/organizations/rule_candidates.h"
#include "indexer/entities/tagger/tagger.h"
#include "tests/indexer/organization_gazetteer.h"

#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using tagger::FeatureList;

namespace {

using WordFeatures = std::vector<std::uint32_t>;

std::vector<WordFeatures> features_of(const std::string& text, std::uint32_t seed = 1) {
  const dateline::schema::Words no_words;
  const dateline::schema::Words words = dateline::schema::split_words(text, "en");
  const std::optional<Dateline> no_dateline;
  const organizations::ArticleView article(small_gazetteer(), {"", text, no_words, words, "en", {}, no_dateline});
  std::array<organizations::NamedField, 2> fields{organizations::NamedField(article.title()),
                                                  organizations::NamedField(article.text())};
  organizations::find_rule_candidates(article, fields);
  const tagger::ArticleFeatures view(article, {{{}, {fields[1].standing, fields[1].definitions}}});
  const tagger::FieldFeatures features = view.text();
  std::vector<WordFeatures> all;
  FeatureList list(seed);
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    features.read(i, list);
    all.emplace_back(list.begin(), list.end());
  }
  return all;
}

}  // namespace

TEST_CASE("a list of features never grows beyond its bound", "[indexer][tagger]") {
  FeatureList list(1);
  for (std::uint32_t i = 0; i < 1000; ++i) list.add(1, i);
  CHECK(list.size() == tagger::max_features);
  list.clear();
  CHECK(list.size() == 0);
}

TEST_CASE("no word has as many features as the bound", "[indexer][tagger][property]") {
  std::mt19937 random(3);
  const std::vector<std::string> parts = {"Acme",
                                          "Inc",
                                          "the",
                                          "of",
                                          "UN",
                                          "(",
                                          ")",
                                          "&",
                                          "\xC3\x89lys\xC3\xA9"
                                          "e",
                                          "20",
                                          ".",
                                          "-",
                                          "'s ",
                                          "\n\n",
                                          "WIDGETS",
                                          "\xE4\xB8\xAD\xE5\x9B\xBD",
                                          "\xFF",
                                          "Mr"};
  for (int round = 0; round < 50; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += parts[random() % parts.size()] + (random() % 3 == 0 ? "" : " ");
    for (const WordFeatures& features : features_of(text)) {
      CHECK(features.size() > 30);
      CHECK(features.size() < tagger::max_features);
    }
  }
}

TEST_CASE("features depend on the words and the seed alone", "[indexer][tagger]") {
  const std::string text = "The chairman of Acme Widgets Inc met Mr Bosch in Paris.";
  CHECK(features_of(text) == features_of(text));
  CHECK(features_of(text) != features_of(text, 2));
  CHECK(features_of(text)[3] != features_of("The chairman of Acme Gadgets Inc met Mr Bosch in Paris.")[3]);
}
