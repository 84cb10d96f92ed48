// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/check_agreement.h"

#include "schema/words.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace dateline::indexer::rules {
namespace {

/// The wordings that a rule is about.
using WordingKey = std::tuple<EntityKind, std::string, std::string, std::string>;

WordingKey key_of(const EntityRule& rule) {
  return {rule.kind, folded_wording(rule.wording, rule.language), rule.language,
          rule.exact_case ? rule.wording : std::string()};
}

class Agreement {
public:
  explicit Agreement(const std::vector<EntityRule>& rules) : rules_(rules) {}

  std::vector<RuleMistake> run() {
    for (const EntityRule& rule : rules_) {
      if (!rule.wording.empty()) check_wording(rule);
      if (rule.verb == RuleVerb::Merge) check_merge(rule);
      if (rule.verb == RuleVerb::Stop && rule.wording.empty()) note_stopped_id(rule);
      if (!rule.name.empty()) check_name(rule);
    }
    for (const EntityRule& rule : rules_) check_stopped(rule);
    check_circles();
    return std::move(mistakes_);
  }

private:
  void refuse(const EntityRule& rule, std::string reason, std::string way_out = "leave out one of the two") {
    mistakes_.push_back({rule.line, std::move(reason), std::move(way_out)});
  }
  void repeats(const EntityRule& rule, const EntityRule& earlier, std::string way_out = "leave out one of the two") {
    refuse(rule, "line " + std::to_string(earlier.line) + " says the same", std::move(way_out));
  }
  void contradicts(const EntityRule& rule, const EntityRule& earlier, const std::string& what) {
    refuse(rule, "line " + std::to_string(earlier.line) + " contradicts: " + what);
  }

  void check_wording(const EntityRule& rule) {
    const WordingKey key = key_of(rule);
    check_conditions(rule, std::get<1>(key));
    for (const RuleVerb verb : {RuleVerb::Alias, RuleVerb::Stop, RuleVerb::Context}) {
      const auto known = wordings_.find({verb, key});
      if (known != wordings_.end()) compare(rule, *known->second);
    }
    wordings_.try_emplace({rule.verb, key}, &rule);
  }

  void compare(const EntityRule& rule, const EntityRule& earlier) {
    if (rule.verb == RuleVerb::Context && earlier.verb == RuleVerb::Context)
      return repeats(rule, earlier, "put all its words into one rule: with=... with=... without=...");
    if (rule.verb == earlier.verb && rule.id == earlier.id) return repeats(rule, earlier);
    if (rule.verb == RuleVerb::Alias && earlier.verb == RuleVerb::Alias)
      return contradicts(rule, earlier, "there the wording is " + earlier.id);
    if (rule.verb == RuleVerb::Stop) return contradicts(rule, earlier, "there the wording counts");
    if (earlier.verb == RuleVerb::Stop) contradicts(rule, earlier, "there the wording never counts");
  }

  /// A word that is the wording itself always stands in the article.
  void check_conditions(const EntityRule& rule, const std::string& wording) {
    std::map<std::string, bool> known;
    for (const bool wanted : {true, false})
      for (const std::string& condition : wanted ? rule.with : rule.without) {
        const std::string folded = folded_wording(condition, rule.language);
        const auto [place, added] = known.emplace(folded, wanted);
        if (folded == wording)
          refuse(rule, "\"" + condition + "\" is the wording itself", "name another word");
        else if (!added)
          refuse(rule, "\"" + condition + "\" stands twice", "leave out one of the two");
      }
  }

  void check_merge(const EntityRule& rule) {
    if (rule.id == rule.into) return refuse(rule, rule.id + " is itself", "name another organization behind =");
    const auto [place, added] = merges_.emplace(rule.id, &rule);
    if (added) return;
    if (place->second->into == rule.into) return repeats(rule, *place->second);
    contradicts(rule, *place->second, "there it is " + place->second->into);
  }

  /// Each id is passed once: what leads to an id that is known to end, or whose circle is told, needs no second look.
  void check_circles() {
    std::set<std::string> settled;
    for (const auto& [start, merge] : merges_) {
      std::set<std::string> passed;
      std::string id = start;
      for (auto next = merges_.find(id); next != merges_.end() && !settled.contains(id); next = merges_.find(id)) {
        if (!passed.insert(id).second) {
          refuse_circle(id);
          break;
        }
        id = next->second->into;
      }
      settled.merge(passed);
    }
  }

  /// Told once, at the last of its lines.
  void refuse_circle(const std::string& id) {
    const EntityRule* last = merges_.at(id);
    for (const EntityRule* at = merges_.at(last->into); at->id != id; at = merges_.at(at->into))
      if (at->line > last->line) last = at;
    if (last->id == last->into) return;  // told by check_merge()
    refuse(*last, "the merges go round in a circle: " + last->id + " is in the end itself", "leave out one of them");
  }

  void note_stopped_id(const EntityRule& rule) {
    const auto [place, added] = stopped_.try_emplace({rule.kind, rule.id}, &rule);
    if (!added) repeats(rule, *place->second);
  }

  void check_name(const EntityRule& rule) {
    const std::string& id = rule.verb == RuleVerb::Merge ? rule.into : rule.id;
    const auto [place, added] = names_.emplace(id, &rule);
    if (!added && place->second->name != rule.name)
      contradicts(rule, *place->second, "there " + id + " is called " + place->second->name);
  }

  /// Neither a wording nor another organization can be what never counts.
  void check_stopped(const EntityRule& rule) {
    if (rule.verb == RuleVerb::Stop) return;
    for (const std::string* id : {&rule.id, &rule.into}) {
      const auto stop = stopped_.find({rule.kind, *id});
      if (!id->empty() && stop != stopped_.end()) contradicts(rule, *stop->second, "there " + *id + " never counts");
    }
  }

  const std::vector<EntityRule>& rules_;
  std::map<std::pair<RuleVerb, WordingKey>, const EntityRule*> wordings_;
  std::map<std::string, const EntityRule*> merges_;  // by the id that goes
  std::map<std::pair<EntityKind, std::string>, const EntityRule*> stopped_;
  std::map<std::string, const EntityRule*> names_;
  std::vector<RuleMistake> mistakes_;
};

}  // namespace

std::string folded_wording(const std::string& text, const std::string& language) {
  const schema::Words words = schema::split_words(text, language.empty() ? "und" : language);
  std::string folded;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) folded += ' ';
    folded += words.folded(i);
  }
  return folded;
}

std::vector<RuleMistake> check_agreement(const std::vector<EntityRule>& rules) {
  return Agreement(rules).run();
}

}  // namespace dateline::indexer::rules
