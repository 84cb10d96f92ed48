// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/parse_rule.h"

#include "indexer/entities/rules/parse_rules.h"
#include "indexer/entities/rules/rule_tokens.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer::rules {
namespace {

/// What may follow a verb, and an example that is the way out of every mistake with it.
struct VerbForm {
  std::string_view word;
  RuleVerb verb;
  bool has_target;  // "= ID"
  std::string_view options;
  std::string_view example;
};

constexpr std::array<VerbForm, 4> verb_forms = {{
    {"alias", RuleVerb::Alias, true, " case language name ",
     "alias organization \"Hermit Bank\" = hermit-bank name=\"Bank of the Hermits\""},
    {"stop", RuleVerb::Stop, false, " case language id ",
     "stop country \"Jordan River\", or: stop organization id=green-line"},
    {"merge", RuleVerb::Merge, true, " name ", "merge organization acme-widget = acme-widgets name=\"Acme Widgets\""},
    {"context", RuleVerb::Context, false, " case language with without ",
     "context organization Shell with=oil with=\"Royal Dutch\" without=beach"},
}};

const VerbForm* form_of(std::string_view word) {
  const auto* const found =
      std::find_if(verb_forms.begin(), verb_forms.end(), [&](const VerbForm& form) { return form.word == word; });
  return found == verb_forms.end() ? nullptr : found;
}

bool is_plain(const RuleToken& token) {
  return token.key.empty() && !token.is_quoted;
}

bool is_language(std::string_view text) {
  return (text.size() == 2 || text.size() == 3) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class LineParser {
public:
  LineParser(std::vector<RuleToken> tokens, std::size_t number) : tokens_(std::move(tokens)) { rule_.line = number; }

  std::variant<std::optional<EntityRule>, RuleMistake> parse() {
    if (tokens_.empty()) return std::optional<EntityRule>();
    if (read_verb() && read_kind() && read_names() && read_options() && check_parts()) return std::optional(rule_);
    return std::move(mistake_);
  }

private:
  bool refuse(std::string reason, std::string way_out = {}) {
    if (way_out.empty() && form_ != nullptr) way_out = "write it so: " + std::string(form_->example);
    mistake_ = {rule_.line, std::move(reason), std::move(way_out)};
    return false;
  }

  bool read_verb() {
    const RuleToken& token = tokens_[at_];
    form_ = is_plain(token) ? form_of(token.text) : nullptr;
    if (form_ == nullptr)
      return refuse("no rule begins with " + token.text, "a rule begins with alias, stop, merge or context");
    rule_.verb = form_->verb;
    ++at_;
    return true;
  }

  bool read_kind() {
    const bool is_there = at_ < tokens_.size() && is_plain(tokens_[at_]);
    const std::string& word = is_there ? tokens_[at_].text : rule_.wording;
    if (word != "organization" && word != "country")
      return refuse(std::string(form_->word) + " of what? organization or country must follow");
    rule_.kind = word == "country" ? EntityKind::Country : EntityKind::Organization;
    ++at_;
    if (rule_.verb == RuleVerb::Merge && rule_.kind == EntityKind::Country)
      return refuse("countries cannot be merged", "write an alias for each wording: alias country \"Burma\" = MM");
    return true;
  }

  /// What stands in front of the options: a wording or an id, and behind "=" what it is.
  bool read_names() {
    std::vector<RuleToken> names;
    while (at_ < tokens_.size() && tokens_[at_].key.empty()) names.push_back(tokens_[at_++]);
    const auto equals = std::find_if(names.begin(), names.end(),
                                     [](const RuleToken& token) { return is_plain(token) && token.text == "="; });
    const auto before = static_cast<std::size_t>(equals - names.begin());
    if (before > 1) return refuse_several(names, before);
    if (std::any_of(names.begin(), names.end(), [](const RuleToken& token) { return token.text.empty(); }))
      return refuse("nothing stands between the quotes");
    if (form_->has_target != (equals != names.end()))
      return refuse(form_->has_target ? "what it is must follow behind =" : std::string(form_->word) + " has no =");
    if (form_->has_target && (before == 0 || names.size() != before + 2))
      return refuse("exactly one name must stand on each side of =");
    if (before == 1 && rule_.verb != RuleVerb::Merge) rule_.wording = names.front().text;
    if (rule_.verb == RuleVerb::Merge) rule_.id = names.front().text;
    if (form_->has_target) (rule_.verb == RuleVerb::Merge ? rule_.into : rule_.id) = names.back().text;
    return true;
  }

  bool refuse_several(const std::vector<RuleToken>& names, std::size_t count) {
    std::string whole;
    for (std::size_t i = 0; i < count; ++i) whole += (i == 0 ? "" : " ") + names[i].text;
    return refuse("a wording of several words must stand in quotes", "write \"" + whole + "\"");
  }

  bool read_options() {
    for (; at_ < tokens_.size(); ++at_) {
      const RuleToken& token = tokens_[at_];
      if (token.key.empty()) return refuse(token.text + " stands behind the options");
      if (form_->options.find(" " + token.key + " ") == std::string_view::npos)
        return refuse(std::string(form_->word) + " has no " + token.key + "=", "it has:" + std::string(form_->options));
      if (token.text.empty()) return refuse(token.key + "= says nothing");
      if (!read_option(token)) return false;
    }
    return true;
  }

  bool read_option(const RuleToken& token) {
    if (token.key == "with") return add_condition(rule_.with, token.text);
    if (token.key == "without") return add_condition(rule_.without, token.text);
    if (token.key == "case") {
      if (token.text != "exact") return refuse("case=" + token.text, "write case=exact, or leave it out");
      rule_.exact_case = true;
      return true;
    }
    if (token.key == "language" && !is_language(token.text))
      return refuse("no language has the code " + token.text, "write two or three small letters: language=en");
    std::string& value = token.key == "language" ? rule_.language : token.key == "name" ? rule_.name : rule_.id;
    if (!value.empty()) return refuse(token.key + "= stands twice");
    value = token.text;
    return true;
  }

  bool add_condition(std::vector<std::string>& conditions, const std::string& text) {
    if (rule_.with.size() + rule_.without.size() == max_conditions)
      return refuse("over " + std::to_string(max_conditions) + " words", "leave out the rarer ones");
    conditions.push_back(text);
    return true;
  }

  bool check_parts() {
    if (rule_.wording.size() > max_wording_bytes || rule_.name.size() > max_wording_bytes)
      return refuse("a name of over " + std::to_string(max_wording_bytes) + " bytes", "shorten it");
    if (rule_.wording.empty() && rule_.id.empty()) return refuse("of which wording?");
    if (rule_.verb == RuleVerb::Stop && !rule_.wording.empty() && !rule_.id.empty())
      return refuse("a stop has a wording or an id, not both");
    if (rule_.verb == RuleVerb::Stop && rule_.wording.empty() && (rule_.exact_case || !rule_.language.empty()))
      return refuse("an id is stopped in every article", "leave out case= and language=");
    if (!rule_.name.empty() && rule_.kind == EntityKind::Country)
      return refuse("countries keep their names", "leave out name=");
    if (rule_.verb == RuleVerb::Context && rule_.with.empty() && rule_.without.empty())
      return refuse("in which context? with= or without= must follow");
    return true;
  }

  std::vector<RuleToken> tokens_;
  std::size_t at_ = 0;
  const VerbForm* form_ = nullptr;
  EntityRule rule_;
  RuleMistake mistake_;
};

}  // namespace

std::string_view name_of(EntityKind kind) noexcept {
  return kind == EntityKind::Country ? "country" : "organization";
}

std::variant<std::optional<EntityRule>, RuleMistake> parse_rule(std::string_view line, std::size_t number) {
  std::variant<std::vector<RuleToken>, std::string> cut = cut_rule(line);
  if (const auto* reason = std::get_if<std::string>(&cut))
    return RuleMistake{number, *reason, "put the whole wording in quotes: \"Royal Dutch\"; \\\" is a quote inside"};
  return LineParser(std::get<std::vector<RuleToken>>(std::move(cut)), number).parse();
}

}  // namespace dateline::indexer::rules
