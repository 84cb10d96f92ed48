// SPDX-License-Identifier: GPL-3.0-or-later
// How do candidates become the organizations of an article?
#include "indexer/entities/entities.h"
#include "indexer/entities/organizations/add_tagged.h"
#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/identities.h"
#include "indexer/entities/organizations/mentions.h"
#include "indexer/entities/organizations/name_short_forms.h"
#include "indexer/entities/organizations/named_field.h"
#include "indexer/entities/organizations/rule_candidates.h"
#include "indexer/entities/organizations/settle_aliases.h"
#include "indexer/entities/organizations/short_forms.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace dateline::indexer {
namespace organizations {
namespace {

/// The tagger has learnt from English alone.
bool knows_language(std::string_view language) noexcept {
  return language == "en";
}

class Recognition {
public:
  Recognition(const EntityTables& tables, const EntityInput& input)
      : gazetteer_(tables.gazetteer),
        tagger_(tables.tagger),
        article_(gazetteer_, input),
        rules_(input.rules == nullptr ? nullptr : &input.rules->rules()),
        identities_(gazetteer_, article_, rules_),
        forms_(article_),
        fields_{NamedField(article_.title()), NamedField(article_.text())} {}

  std::vector<OrganizationMention> run() {
    find_rule_candidates(article_, fields_);
    if (tagger_ != nullptr && knows_language(article_.text().language)) add_tagged(*tagger_, article_, fields_);
    drop_redefined();
    // What is sure comes first: it tells whose the Senate is, and which Republicans are meant.
    for (const bool with_owner : {true, false}) {
      for (NamedField& field : fields_) name_standing(field, with_owner);
      for (NamedField& field : fields_) settle_aliases(gazetteer_, article_, identities_, field);
    }
    add_full_names();
    for (NamedField& field : fields_) add_definitions(field);
    for (NamedField& field : fields_) name_tagged_words(field);
    for (NamedField& field : fields_) prefer_initials(field);
    for (NamedField& field : fields_) name_short_forms(article_, forms_, field);
    return without_stopped(mentions_of(identities_.all(), fields_));
  }

private:
  std::vector<OrganizationMention> without_stopped(std::vector<OrganizationMention> mentions) const {
    if (rules_ != nullptr && rules_->stops_ids())
      std::erase_if(mentions, [&](const OrganizationMention& mention) {
        return rules_->is_stopped(rules::EntityKind::Organization, mention.id);
      });
    return mentions;
  }

  /// An article that defines "information and communication technology (ICT)" does not mean the organization ICT.
  void drop_redefined() {
    std::unordered_set<std::string_view> redefined;
    for (const NamedField& field : fields_)
      for (const Definition& definition : field.definitions) {
        const WordRange long_form{definition.long_first, definition.long_end - definition.long_first};
        if (definition.is_spelled && field.taken.is_free(long_form) && !identities_.find_like(field.view, definition))
          redefined.insert(field.view.folded(definition.acronym));
      }
    for (NamedField& field : fields_) {
      const auto is_redefined = [&](const Candidate& candidate) {
        return candidate.rule == Rule::Alias && !candidate.by_user && candidate.range.count == 1 &&
               field.view.tokens[candidate.range.first].spelling == Spelling::Capitals &&
               redefined.contains(field.view.folded(candidate.range.first));
      };
      std::erase_if(field.standing, is_redefined);
      std::erase_if(field.open, is_redefined);
    }
  }

  static bool is_tagged_word(const Candidate& candidate) {
    return candidate.rule == Rule::Tagger && candidate.range.count == 1;
  }

  /// A single word that the tagger alone speaks for may be short for a name that the article gives in full. An acronym
  /// must be: its letters alone would make one organization of many.
  void name_tagged_words(NamedField& field) {
    for (const Candidate& candidate : field.standing) {
      if (!is_tagged_word(candidate)) continue;
      const auto form = forms_.find(field.view, candidate.range);
      const bool is_acronym = field.view.tokens[candidate.range.first].spelling == Spelling::Capitals;
      if (!form && is_acronym) continue;
      const std::size_t identity = form ? form->identity : identities_.identify(field.view, candidate);
      field.named.push_back({candidate.range, form ? form->rule : Rule::Tagger, identity});
    }
  }

  /// Definitions whose long form is a misspelt name of an organization that the tables know.
  std::unordered_map<std::uint32_t, schema::Organization> misspelt_in(const NamedField& field) const {
    std::unordered_map<std::uint32_t, schema::Organization> by_end;
    for (const Definition& definition : field.definitions)
      if (const auto organization = identities_.find_like(field.view, definition);
          organization && definition.is_spelled)
        by_end.emplace(definition.long_end, *organization);
    return by_end;
  }

  /// Institutions without an owner come second: they take the owner of their namesakes.
  void name_standing(NamedField& field, bool with_owner) {
    const auto misspelt = misspelt_in(field);
    for (const Candidate& candidate : field.standing) {
      const bool is_ownerless =
          candidate.rule == Rule::Institution && candidate.owner.empty() && candidate.seat.empty();
      if (is_ownerless == with_owner || is_tagged_word(candidate)) continue;
      const auto meant = misspelt.find(candidate.range.end());
      if (meant != misspelt.end() && candidate.rule >= Rule::Definition) {
        field.named.push_back({candidate.range, candidate.rule, identities_.add_known(meant->second)});
        continue;
      }
      field.named.push_back({candidate.range, candidate.by_user ? Rule::User : candidate.rule,
                             identities_.identify(field.view, candidate), candidate.has_possessive});
    }
  }

  /// Long names first: "Judiciary Committee" behind "House Judiciary Committee" is no other organization.
  void add_full_names() {
    std::vector<std::pair<NamedField*, std::size_t>> names;
    for (NamedField& field : fields_)
      for (std::size_t i = 0; i < field.named.size(); ++i)
        if (field.named[i].range.count > 1) names.emplace_back(&field, i);
    std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
      return a.first->named[a.second].range.count > b.first->named[b.second].range.count;
    });
    for (const auto& [field, i] : names) add_full_name(field->view, field->named[i]);
  }

  void add_full_name(const FieldView& field, NamedRange& named) {
    const bool is_pattern = named.rule >= Rule::Tagger && named.rule <= Rule::Head;
    const auto longer = is_pattern ? forms_.find(field, named.range) : std::nullopt;
    if (longer && !longer->is_head_alone) named.identity = longer->identity;
    in_full_.insert(named.identity);
    forms_.add_name(field, named.range, identities_.all()[named.identity].type, named.identity);
  }

  void add_definitions(NamedField& field) {
    std::unordered_map<std::uint32_t, std::size_t> by_first;
    std::unordered_map<std::uint32_t, std::size_t> by_end;
    for (const NamedRange& named : field.named) {
      by_first.emplace(named.range.first, named.identity);
      by_end.emplace(named.range.end(), named.identity);
    }
    for (const Definition& definition : field.definitions) {
      const auto& places = definition.is_reversed ? by_first : by_end;
      const auto named = places.find(definition.is_reversed ? definition.long_first : definition.long_end);
      if (named != places.end()) name_definition(field, definition, named->second);
    }
  }

  /// "NRA" where the article names a Nuclear Regulation Authority in full, and no rifles.
  void prefer_initials(NamedField& field) {
    for (NamedRange& named : field.named) {
      const bool is_acronym =
          named.range.count == 1 && field.view.tokens[named.range.first].spelling == Spelling::Capitals;
      if (!is_acronym || named.rule == Rule::User || in_full_.contains(named.identity)) continue;
      const auto form = forms_.find(field.view, named.range);
      if (!form || form->rule != Rule::Acronym || form->identity == named.identity) continue;
      named.identity = form->identity;
      named.rule = Rule::Acronym;
    }
  }

  /// The acronym of a definition is a mention wherever its long form is one.
  void name_definition(NamedField& field, const Definition& definition, std::size_t identity) {
    forms_.add_defined(field.view.folded(definition.acronym), identity);
    identities_.raise_confidence(identity, Confidence::High);
    const WordRange acronym{definition.acronym, 1};
    const bool is_stopped = rules::are_stopped(field.view.ruled, acronym.first, acronym.end());
    if (field.taken.is_free(acronym) && !is_stopped) field.name({acronym, Rule::Acronym, identity});
  }

  const schema::Gazetteer& gazetteer_;
  const tagger::Model* tagger_;
  const ArticleView article_;
  const rules::EntityRules* rules_;  // null: none
  Identities identities_;
  ShortForms forms_;
  std::unordered_set<std::size_t> in_full_;  // identities that the article names by more than one word
  std::array<NamedField, 2> fields_;
};

}  // namespace
}  // namespace organizations

std::vector<OrganizationMention> find_organizations(const EntityTables& tables, const EntityInput& input) {
  return organizations::Recognition(tables, input).run();
}

}  // namespace dateline::indexer
