// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/check_rules.h"

#include "indexer/entities/rules/check_agreement.h"
#include "indexer/entities/rules/parse_rules.h"
#include "schema/fold.h"
#include "schema/words.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::indexer::rules {
namespace {

constexpr std::size_t max_id_bytes = 200;

bool is_id(std::string_view text) {
  const auto is_wrong = [](char c) { return c == ' ' || c == '\t' || c == '/' || (c >= 'A' && c <= 'Z'); };
  return !text.empty() && text.size() <= max_id_bytes && std::none_of(text.begin(), text.end(), is_wrong);
}

/// True if searching finds the id again: what it folds away (schema/fold.h) cannot be asked for.
bool is_searchable(const std::string& id) {
  std::string found = schema::fold_filter_value(id);
  std::replace(found.begin(), found.end(), ' ', '-');
  return found == id;
}

class RuleChecks {
public:
  RuleChecks(std::vector<EntityRule>& rules, const schema::Gazetteer& gazetteer)
      : rules_(rules), gazetteer_(gazetteer) {
    for (const EntityRule& rule : rules) {
      if (!rule.name.empty()) defined_.insert(rule.verb == RuleVerb::Merge ? rule.into : rule.id);
      if (rule.verb == RuleVerb::Merge) defined_.insert(rule.id);  // its own line is checked
    }
  }

  std::vector<RuleMistake> run() {
    for (EntityRule& rule : rules_) check(rule);
    return std::move(mistakes_);
  }

private:
  void refuse(const EntityRule& rule, std::string reason, std::string way_out) {
    mistakes_.push_back({rule.line, std::move(reason), std::move(way_out)});
  }

  void check(EntityRule& rule) {
    if (!rule.wording.empty()) check_phrase(rule, rule.wording);
    if (!rule.name.empty()) check_words(rule, rule.name, "write how it is called: name=\"Bank of the Hermits\"");
    for (const auto* conditions : {&rule.with, &rule.without})
      for (const std::string& condition : *conditions) check_phrase(rule, condition);
    if (rule.kind == EntityKind::Country) {
      if (!rule.id.empty()) check_country(rule);
      return;
    }
    if (rule.verb == RuleVerb::Alias) check_organization(rule, rule.id);
    if (rule.verb == RuleVerb::Merge) check_organization(rule, rule.into);
    const bool is_any_id = rule.verb == RuleVerb::Stop || rule.verb == RuleVerb::Merge;
    if (is_any_id && !rule.id.empty() && !is_id(rule.id)) refuse_no_id(rule, rule.id);
  }

  /// The number of words; refuses a text without any.
  std::size_t check_words(const EntityRule& rule, const std::string& text, const char* way_out) {
    const std::size_t words = schema::split_words(text, rule.language.empty() ? "und" : rule.language).size();
    if (words == 0) refuse(rule, "no letter or digit in \"" + text + "\"", way_out);
    return words;
  }

  void check_phrase(const EntityRule& rule, const std::string& text) {
    const std::size_t words = check_words(rule, text, "write the words that stand in articles");
    if (words > max_wording_words)
      refuse(rule, "over " + std::to_string(max_wording_words) + " words in \"" + text + "\"",
             "write the shortest form");
  }

  void check_country(EntityRule& rule) {
    std::string code = rule.id;
    for (char& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (gazetteer_.country(code)) {
      rule.id = std::move(code);
      return;
    }
    const auto meant = gazetteer_.find_country(rule.id);
    refuse(rule, "no country has the code " + rule.id,
           meant ? "write " + std::string(meant->code) : "write the two letters of ISO 3166-1, such as KP");
  }

  void check_organization(const EntityRule& rule, const std::string& id) {
    if (!is_id(id)) return refuse_no_id(rule, id);
    if (gazetteer_.organization(id)) return;
    const auto meant = gazetteer_.find_organization(id);
    if (defined_.contains(id)) {
      if (!is_searchable(id)) return refuse_no_id(rule, id);
      if (meant)
        refuse(rule, id + " is a name of " + std::string(meant->id) + ", and searching takes it for that",
               "write " + std::string(meant->id) + ", or choose another id");
      return;
    }
    refuse(rule, "no organization of the tables has the id " + id,
           meant ? "write " + std::string(meant->id)
                 : "add how it is called, name=\"...\", to make it one; dateline-search --facet-values organization "
                   "--contains WORD lists ids");
  }

  void refuse_no_id(const EntityRule& rule, const std::string& text) {
    const auto meant = gazetteer_.find_organization(text);
    refuse(rule, text + " is no id of an organization",
           meant ? "write " + std::string(meant->id) : "ids are small letters, digits and hyphens: acme-widgets");
  }

  std::vector<EntityRule>& rules_;
  const schema::Gazetteer& gazetteer_;
  std::set<std::string> defined_;  // ids that a rule gives a name, or says what they are
  std::vector<RuleMistake> mistakes_;
};

}  // namespace

std::vector<RuleMistake> check_rules(std::vector<EntityRule>& rules, const schema::Gazetteer& gazetteer) {
  std::vector<RuleMistake> mistakes = RuleChecks(rules, gazetteer).run();
  std::vector<RuleMistake> disagreements = check_agreement(rules);
  std::move(disagreements.begin(), disagreements.end(), std::back_inserter(mistakes));
  std::stable_sort(mistakes.begin(), mistakes.end(),
                   [](const RuleMistake& a, const RuleMistake& b) { return a.line < b.line; });
  if (mistakes.size() > max_mistakes) mistakes.resize(max_mistakes);
  return mistakes;
}

}  // namespace dateline::indexer::rules
