// SPDX-License-Identifier: GPL-3.0-or-later
// Do rules change what an article names, and nothing else?
#include "indexer/dates/dateline.h"
#include "indexer/entities/article_entities.h"
#include "indexer/entities/rules/load_rules.h"
#include "tests/indexer/organization_gazetteer.h"
#include "tests/scratch/cpu_time.h"

#include <algorithm>
#include <optional>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;

namespace {

ArticleEntities entities_in(const std::string& rules_text, const std::string& title, const std::string& text,
                            std::string_view language = "en") {
  std::optional<rules::EntityRules> rules;
  if (!rules_text.empty()) rules.emplace(rules::compile_rules(rules_text, "test.rules", small_gazetteer()));
  const schema::Words title_words = schema::split_words(title, language);
  const schema::Words text_words = schema::split_words(text, language);
  return find_article_entities(EntityTables(small_gazetteer(), nullptr, rules ? &*rules : nullptr),
                               {title, text, title_words, text_words, language, {}}, parse_dateline(text, "en"));
}

/// "id*mentions/rule-of-first ..." of the organizations.
std::string organizations(const std::string& rules_text, const std::string& text, std::string_view language = "en") {
  std::string found;
  for (const OrganizationMention& each : entities_in(rules_text, "", text, language).organizations)
    found += (found.empty() ? "" : " ") + each.id + "*" + std::to_string(each.evidence.size()) + "/" +
             std::string(each.evidence.front().rule);
  return found;
}

std::string countries(const std::string& rules_text, const std::string& text) {
  std::string found;
  for (const CountryMention& each : entities_in(rules_text, "", text).countries)
    found += (found.empty() ? "" : " ") + each.code + "*" + std::to_string(each.evidence.size()) + "/" +
             std::string(each.evidence.front().rule);
  return found;
}

}  // namespace

TEST_CASE("an alias names its organization wherever it stands, and says that the user did", "[indexer][rules]") {
  const std::string text = "The plan came from Big Blue, whose shares fell. Big Blue said nothing.";
  CHECK(organizations("", text).empty());
  CHECK(organizations("alias organization \"Big Blue\" = boeing", text) == "boeing*2/user");
  const auto found = entities_in("alias organization \"Big Blue\" = big-blue name=\"Big Blue Inc\"", "", text);
  REQUIRE(found.organizations.size() == 1);
  CHECK(found.organizations.front().name == "Big Blue Inc");
  CHECK(found.organizations.front().confidence == Confidence::High);
  CHECK(text.substr(found.organizations.front().evidence.front().start, 8) == "Big Blue");
}

TEST_CASE("an alias of the user stands instead of that of the tables", "[indexer][rules]") {
  CHECK(organizations("", "He works for Boeing now.") == "boeing*1/alias");
  CHECK(organizations("alias organization Boeing = ford", "He works for Boeing now.") == "ford*1/user");
  CHECK(organizations("alias organization Shell = shell", "They sold it to Shell today.") == "shell*1/user");
}

TEST_CASE("of aliases of the same words the strictest wins, in whatever order", "[indexer][rules]") {
  const std::string any = "alias organization BIGB = boeing\nalias country BIGB = KP\n";
  const std::string exact = "alias organization BIGB = ford case=exact\nalias country BIGB = JP case=exact\n";
  const std::string french = "alias organization BIGB = shell language=fr\nalias country BIGB = CN language=fr\n";
  const std::string text = "They met at BIGB today.";
  for (const std::string& rules : {any + exact + french, french + exact + any, exact + french + any}) {
    CHECK(organizations(rules, text) == "ford*1/user");
    CHECK(organizations(rules, "Ils sont chez BIGB depuis.", "fr") == "shell*1/user");
    CHECK(countries(rules, text) == "JP*1/user");
  }
}

TEST_CASE("the longest name wins, whoever knows it", "[indexer][rules]") {
  const std::string rule = "alias organization Shell = ford";
  CHECK(organizations(rule, "The oil is that of Royal Dutch Shell in the end.") == "shell*1/alias");
  CHECK(organizations(rule + "\nalias organization \"Shell Beach\" = boeing", "A walk along Shell Beach today.") ==
        "boeing*1/user");
}

TEST_CASE("spelling decides as the wording is written", "[indexer][rules]") {
  const std::string rule = "alias organization \"Big Blue\" = boeing";
  CHECK(organizations(rule, "They saw big blue skies.").empty());
  CHECK(organizations(rule, "BIG BLUE FALLS and it goes on.") == "boeing*1/user");
  CHECK(organizations(rule, "They paint it Big, Blue and Red.").empty());
  CHECK(organizations(rule + " case=exact", "BIG BLUE FALLS and it goes on.").empty());
  CHECK(organizations("alias organization WFO = boeing", "So the Wfo said.").empty());
  CHECK(organizations("alias organization \"the firm\" = boeing", "It is what the firm said.") == "boeing*1/user");
  CHECK(organizations(rule + " language=fr", "They met at Big Blue today.").empty());
  CHECK(organizations(rule + " language=fr", "Ils sont chez Big Blue depuis.", "fr") == "boeing*1/user");
}

TEST_CASE("a wording may have an article and a possessive of its own", "[indexer][rules]") {
  const std::string text = "They ate at Harry's today, said The Firm.";
  const auto found =
      entities_in("alias organization \"Harry's\" = ford\nalias organization \"The Firm\" = boeing", "", text);
  REQUIRE(found.organizations.size() == 2);
  const Mention& harrys = found.organizations[0].evidence.front();
  CHECK(text.substr(harrys.start, harrys.end - harrys.start) == "Harry's");
  const Mention& firm = found.organizations[1].evidence.front();
  CHECK(text.substr(firm.start, firm.end - firm.start) == "Firm");
  CHECK(organizations("alias organization \"Harry's\" = ford", "They saw Harry today.").empty());
}

TEST_CASE("an organization of the user's has short forms and acronyms like any other", "[indexer][rules]") {
  CHECK(organizations("alias organization \"Hermit Lending House\" = ford",
                      "The Hermit Lending House (HLH) fell. So did all that HLH had lent.") == "ford*3/user");
}

TEST_CASE("a stopped wording names nothing, nor does anything within it", "[indexer][rules]") {
  const std::string text = "He works for Boeing now, near the Boeing Field.";
  CHECK(organizations("stop organization \"Boeing Field\"", text) == "boeing*1/alias");
  CHECK(organizations("stop organization Boeing", "He works for Boeing now.").empty());
  CHECK(organizations("stop organization \"Acme Widgets Inc\"", "He works for Acme Widgets Inc. now.").empty());
  CHECK(organizations("stop organization ICO", "The International Coffee Organization (ICO) met.") ==
        "international-coffee-organization*1/definition");
  CHECK(organizations("stop organization \"Big Blue Sky\"\nalias organization \"Big Blue\" = boeing",
                      "A picture of the Big Blue Sky, they say.")
            .empty());
}

TEST_CASE("a stopped id is never named, by whichever alias", "[indexer][rules]") {
  CHECK(organizations("stop organization id=united-nations", "The United Nations (UN) and Boeing met.") ==
        "boeing*1/alias");
}

TEST_CASE("merged organizations are one, under the chosen name", "[indexer][rules]") {
  const std::string text = "Acme Widgets Inc. met Acme Gadgets Inc. and Boeing.";
  CHECK(organizations("", text) == "acme-widgets*1/suffix acme-gadgets*1/suffix boeing*1/alias");
  const auto merged = entities_in(
      "merge organization acme-widgets = boeing\n"
      "merge organization acme-gadgets = acme-widgets\n"
      "merge organization boeing = plane-maker name=\"The plane maker\"",
      "", text);
  REQUIRE(merged.organizations.size() == 1);
  CHECK(merged.organizations.front().id == "plane-maker");
  CHECK(merged.organizations.front().name == "The plane maker");
  CHECK(merged.organizations.front().evidence.size() == 3);
  CHECK(merged.organizations.front().type == "company");
  const auto known = entities_in("merge organization acme-widgets = united-nations", "", "Acme Widgets Inc. met.");
  CHECK(known.organizations.front().name == "United Nations");
  CHECK(known.organizations.front().type == "igo");
}

TEST_CASE("a context lets a wording count only beside its words", "[indexer][rules]") {
  const std::string rules =
      "alias organization Shell = shell\n"
      "context organization Shell with=oil with=\"natural gas\" without=beach";
  CHECK(organizations(rules, "They sold it to Shell today.").empty());
  CHECK(organizations(rules, "The oil was sold to Shell today.") == "shell*1/user");
  CHECK(organizations(rules, "The natural gas was sold to Shell today.") == "shell*1/user");
  CHECK(organizations(rules, "The gas was sold to Shell today.").empty());
  CHECK(organizations(rules, "The oil on the beach was sold to Shell today.").empty());
  CHECK(organizations("context organization Boeing without=comic", "A comic strip about Boeing today.").empty());
  CHECK(organizations("context organization Boeing without=comic", "A book about Boeing today.") == "boeing*1/alias");
}

TEST_CASE("countries follow aliases and stops as well", "[indexer][rules]") {
  CHECK(countries("", "The Hermit Kingdom and China met.") == "CN*1/name");
  CHECK(countries("alias country \"Hermit Kingdom\" = KP", "The Hermit Kingdom and China met.") ==
        "KP*1/user CN*1/name");
  CHECK(countries("alias country China = KP", "They flew to China.") == "KP*1/user");
  CHECK(countries("stop country \"China Grove\"", "The village of China Grove slept.").empty());
  CHECK(countries("stop country \"China Grove\"", "From China Grove to China is far.") == "CN*1/name");
  const std::string bank = "The Shangri Bank is in Shangri, they say.";
  CHECK(organizations("", bank) == "shangri-bank*2/head");
  CHECK(countries("alias country Shangri = KP", bank) == "KP*1/user");
  CHECK(countries("stop country id=CN", "China and Japan met.") == "JP*1/name");
  CHECK(countries("context country China with=Beijing", "They flew to China.").empty());
  CHECK(countries("context country China with=tea", "They flew to China for its tea.") == "CN*1/name");
}

TEST_CASE("rules say where a dateline is", "[indexer][rules]") {
  const std::string text = "CHINA, March 3 (Agency) - The talks went on.";
  CHECK(entities_in("", "", text).dateline_country == "CN");
  CHECK(entities_in("alias country China = KP", "", text).dateline_country == "KP");
  CHECK(entities_in("stop country China", "", text).dateline_country.empty());
  CHECK(entities_in("stop country id=CN", "", text).dateline_country.empty());
}

TEST_CASE("rules keep reading linear in the length of a text", "[indexer][rules]") {
  const std::string rules =
      "alias organization Shell = ford\nstop organization \"Shell Shell Shell\"\n"
      "alias organization \"Shell Boeing\" = boeing\ncontext organization Boeing with=Shell\n"
      "alias country Shell = KP\nstop country \"Boeing Shell\"";
  const auto seconds_for = [&](std::size_t repeats) {
    std::string text;
    for (std::size_t i = 0; i < repeats; ++i) text += i % 7 == 0 ? "Boeing Shell, " : "Shell ";
    const double start = tests::cpu_seconds();
    CHECK_FALSE(organizations(rules, text).empty());
    return tests::cpu_seconds() - start;
  };
  const double once = seconds_for(4000);
  CHECK(seconds_for(32000) < 8 * 4 * std::max(once, 0.02));
}

TEST_CASE("rules without a word of the article change nothing", "[indexer][rules]") {
  const std::string text = "The United Nations (UN), Shell and Royal Dutch Shell met Acme Widgets Inc. in China.";
  const std::string rules = "alias organization Nowhere = ford\nstop country Atlantis\nmerge organization nn = ford";
  CHECK(organizations(rules, text) == organizations("", text));
  CHECK(countries(rules, text) == countries("", text));
}
