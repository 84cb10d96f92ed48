// SPDX-License-Identifier: GPL-3.0-or-later
// Are there words for every rule by which the indexer finds something?
#include "searcher/evidence_rules.h"

#include "indexer/entities/organizations/candidate.h"
#include "schema/gazetteer/gazetteer.h"
#include "searcher/render/explained_article_json.h"

#include <set>
#include <string>
#include <string_view>
#include <type_traits>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;
using namespace dateline::searcher;

namespace {

std::set<std::string_view> written_rules() {
  std::set<std::string_view> rules{"dateline"};
  using Number = std::underlying_type_t<schema::NameRule>;
  for (Number i = 0; i <= static_cast<Number>(schema::NameRule::City); ++i)
    rules.insert(schema::name_of(static_cast<schema::NameRule>(i)));
  rules.insert(schema::name_of(schema::NameRule::User));
  using indexer::organizations::Rule;
  using RuleNumber = std::underlying_type_t<Rule>;
  for (RuleNumber i = 0; i <= static_cast<RuleNumber>(Rule::User); ++i)
    rules.insert(indexer::organizations::name_of(static_cast<Rule>(i)));
  return rules;
}

schema::StoredArticle article_with(const std::string& country_rule, const std::string& organization_rule) {
  schema::StoredArticle article;
  article.text = "Pyongyang and the UN";
  article.countries = {{"KP", "North Korea", 0.5, true, {{0, 9, "text", country_rule}}}};
  article.organizations = {{"un", "United Nations", "igo", "", "high", {{18, 20, "text", organization_rule}}}};
  return article;
}

}  // namespace

TEST_CASE("every rule that the indexer writes has words, and no other is listed", "[searcher][evidence]") {
  std::set<std::string_view> listed;
  std::set<std::string_view> meanings;
  for (const EvidenceRule& rule : evidence_rules()) {
    CHECK(listed.insert(rule.name).second);
    CHECK(meanings.insert(rule.meaning).second);
    CHECK(rule.meaning.find_first_of("().") == std::string_view::npos);
    CHECK(rule_in_words(rule.name) == rule.meaning);
  }
  CHECK(listed == written_rules());
}

TEST_CASE("a rule of a later version is shown by its name", "[searcher][evidence]") {
  CHECK(rule_in_words("horoscope") == "horoscope");
  CHECK(rules_of(article_with("horoscope", "alias")).size() == 1);
}

TEST_CASE("an article's JSON explains the rules that it holds, and no others", "[searcher][evidence]") {
  const auto json = explained_article_json(article_with("capital", "alias"));
  CHECK(json.at("rules").size() == 2);
  CHECK(json.at("rules").at("capital") == "its capital");
  CHECK(json.at("rules").at("alias") == rule_in_words("alias"));
  CHECK(explained_article_json({}).at("rules") == nlohmann::ordered_json::object());
}
