// SPDX-License-Identifier: GPL-3.0-or-later
// Does the model that is shipped find what no table and no pattern has, and no more?
#include "indexer/entities/entities.h"
#include "indexer/entities/tagger/model.h"
#include "schema/gazetteer/gazetteer.h"
#include "tests/scratch/cpu_time.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

const dateline::schema::Gazetteer& gazetteer() {
  static const dateline::schema::Gazetteer names(DATELINE_DATA_DIR "/gazetteer.bin");
  return names;
}

const tagger::Model& model() {
  static const tagger::Model shipped(DATELINE_DATA_DIR "/tagger.bin");
  return shipped;
}

std::vector<OrganizationMention> organizations_in(const EntityTables& tables, const std::string& text) {
  const dateline::schema::Words no_words;
  const dateline::schema::Words words = dateline::schema::split_words(text, "en");
  const std::optional<Dateline> no_dateline;
  return find_organizations(tables, {"", text, no_words, words, "en", {}, no_dateline});
}

/// "id/rule" of every mention.
std::multiset<std::string> found_in(const std::string& text) {
  std::multiset<std::string> found;
  for (const auto& organization : organizations_in({gazetteer(), &model()}, text))
    for (const Mention& mention : organization.evidence)
      found.insert(organization.id + "/" + std::string(mention.rule));
  return found;
}

using Found = std::multiset<std::string>;

}  // namespace

TEST_CASE("the model says whose texts it learnt from, and its licence", "[indexer][tagger]") {
  const std::string_view attribution = model().attribution();
  for (const std::string_view name : {"CC BY-SA 4.0", "WikiGold", "Universal NER", "GUM", "CrossNER"})
    CHECK(attribution.find(name) != std::string_view::npos);
}

TEST_CASE("names without a head or an entry are found by the tagger", "[indexer][tagger][golden]") {
  CHECK(found_in("Workers at the Fenwick & Sorrel plant went on strike.") == Found{"fenwick-and-sorrel/tagger"});
  CHECK(
      found_in("It was rejected by Tanro, and Coldiretti, the farmers' league, agreed.").contains("coldiretti/tagger"));
}

TEST_CASE("people, places and words that begin a sentence are no organizations", "[indexer][tagger][golden]") {
  CHECK(found_in("Mr Josphat Mbaabu lives in Nairobi. Mbaabu left for Paris on Monday.").empty());
  CHECK(found_in("Rain fell over the Alps. Talks begin in Geneva in January.").empty());
  CHECK(found_in("PRICES ROSE IN EVERY CITY. NOBODY KNOWS WHY.").empty());
}

TEST_CASE("what the tagger runs together or takes from another country is left out", "[indexer][tagger][golden]") {
  const auto holds = [](const Found& found, const std::string& part) {
    return std::any_of(found.begin(), found.end(),
                       [&](const std::string& name) { return name.find(part) != std::string::npos; });
  };
  CHECK_FALSE(holds(found_in("Donors gave to a super PAC. The PAC spent it on the campaign in Ohio."), "pac-za"));
  CHECK_FALSE(holds(found_in("Awards went to PJ Harvey and to JK Rowling."), "harvey"));
  CHECK_FALSE(holds(found_in("House Republicans met. The Kentucky Republican said so."), "republican/"));
}

TEST_CASE("without a model only the rules speak", "[indexer][tagger]") {
  const std::string text = "Workers at the Fenwick & Sorrel plant went on strike.";
  CHECK(organizations_in(gazetteer(), text).empty());
  CHECK(organizations_in({gazetteer(), &model()}, text).size() == 1);
}

TEST_CASE("the tagger says nothing about languages that it has not learnt", "[indexer][tagger]") {
  const std::string text = "Workers at the Fenwick & Sorrel plant went on strike.";
  const dateline::schema::Words no_words;
  const dateline::schema::Words words = dateline::schema::split_words(text, "fr");
  const std::optional<Dateline> no_dateline;
  const EntityTables tables(gazetteer(), &model());
  CHECK(find_organizations(tables, {"", text, no_words, words, "fr", {}, no_dateline}).empty());
}

TEST_CASE("a tagged short form belongs to the name that the article gives in full", "[indexer][tagger]") {
  const auto found = organizations_in(
      {gazetteer(), &model()},
      "Coldiretti Widgets Inc. agreed. It was rejected by Tanro, and Coldiretti, the farmers' league, agreed.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].evidence.size() == 2);
}

TEST_CASE("the time for a text grows with its length", "[indexer][tagger]") {
  const auto seconds_for = [](int words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += i % 3 == 0 ? "Acme " : "Widgets of ";
    const double start = dateline::tests::cpu_seconds();
    (void)organizations_in({gazetteer(), &model()}, text);
    return dateline::tests::cpu_seconds() - start;
  };
  (void)seconds_for(1000);
  CHECK(seconds_for(64000) < 20 * (seconds_for(16000) + 0.01));
}
