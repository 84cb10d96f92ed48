// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/rules/article_rules.h"

#include "indexer/entities/rules/parse_rules.h"
#include "indexer/entities/rules/wording_spelling.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::indexer::rules {
namespace {

/// Which of the words that contexts ask for stand in an article.
class StandingConditions {
public:
  StandingConditions(const PhraseTable& conditions, const RuledText& title, const RuledText& text)
      : stands_(conditions.size()) {
    std::vector<PhraseMatch> matches;
    for (const schema::Words* words : {&title.words, &text.words})
      for (std::size_t i = 0; i < words->size(); ++i) conditions.matches_at(*words, i, matches);
    for (const PhraseMatch& match : matches) stands_[match.number] = true;
  }

  [[nodiscard]] bool meet(const EntityRules::Conditions& conditions) const {
    const auto stands = [&](std::uint32_t number) { return bool(stands_[number]); };
    if (std::any_of(conditions.without.begin(), conditions.without.end(), stands)) return false;
    return conditions.with.empty() || std::any_of(conditions.with.begin(), conditions.with.end(), stands);
  }

private:
  std::vector<bool> stands_;
};

void drop_stopped_aliases(std::vector<RuledWords>& places) {
  if (places.empty()) return;
  const std::vector<RuledWords> all = places;
  std::erase_if(
      places, [&](const RuledWords& place) { return place.is_alias() && are_stopped(all, place.first, place.end()); });
}

}  // namespace

bool are_stopped(std::span<const RuledWords> ruled, std::size_t first, std::size_t end) {
  const std::size_t reach = first > max_wording_words ? first - max_wording_words : 0;
  auto place = std::lower_bound(ruled.begin(), ruled.end(), reach,
                                [](const RuledWords& words, std::size_t wanted) { return words.first < wanted; });
  for (; place != ruled.end() && place->first <= first; ++place)
    if (!place->is_alias() && end <= place->end()) return true;
  return false;
}

ArticleRules::ArticleRules(const EntityRules& rules, const RuledText& title, const RuledText& text,
                           std::string_view language)
    : rules_(rules), title_(places_in(title, language)), text_(places_in(text, language)) {
  settle_contexts(title, text);
  for (Places* places : {&title_, &text_}) {
    drop_stopped_aliases(places->organizations);
    drop_stopped_aliases(places->countries);
  }
}

ArticleRules::Places ArticleRules::places_in(const RuledText& field, std::string_view language) const {
  Places places;
  std::vector<PhraseMatch> matches;
  for (std::size_t i = 0; i < field.words.size(); ++i) rules_.wordings().matches_at(field.words, i, matches);
  for (const PhraseMatch& match : matches) add_places(field, match, language, places);
  return places;
}

/// Of the aliases of a kind the strictest alone.
void ArticleRules::add_places(const RuledText& field, const PhraseMatch& match, std::string_view language,
                              Places& places) const {
  std::array<bool, 2> has_alias = {};  // by kind
  for (const EntityRule* rule : rules_.rules_of(match.number)) {
    const bool is_in_language = rule->language.empty() || rule->language == language;
    bool& is_named = has_alias.at(static_cast<std::size_t>(rule->kind));
    const bool is_alias = rule->verb == RuleVerb::Alias;
    if (!is_in_language || (is_alias && is_named) || !is_written_as(*rule, field.text, field.words, match)) continue;
    is_named = is_named || is_alias;
    auto& of_kind = rule->kind == EntityKind::Country ? places.countries : places.organizations;
    of_kind.push_back({match.first, match.count, field.words[match.first].start,
                       field.words[match.first + match.count - 1].end, rule});
  }
}

/// Contexts that the article meets say nothing; the others stop their wording. The article is read for their words only
/// where one of their wordings stands in it.
void ArticleRules::settle_contexts(const RuledText& title, const RuledText& text) {
  std::optional<StandingConditions> standing;
  const auto is_met = [&](const RuledWords& place) {
    if (place.rule->verb != RuleVerb::Context) return false;
    if (!standing) standing.emplace(rules_.conditions(), title, text);
    return standing->meet(rules_.conditions_of(*place.rule));
  };
  for (Places* places : {&title_, &text_}) {
    std::erase_if(places->organizations, is_met);
    std::erase_if(places->countries, is_met);
  }
}

}  // namespace dateline::indexer::rules
