// SPDX-License-Identifier: GPL-3.0-or-later
// How do candidates become the organizations of an article?
#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "indexer/entities/entities.h"
#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/find_aliases.h"
#include "indexer/entities/organizations/find_institutions.h"
#include "indexer/entities/organizations/find_patterns.h"
#include "indexer/entities/organizations/identities.h"
#include "indexer/entities/organizations/name_short_forms.h"
#include "indexer/entities/organizations/named_field.h"
#include "indexer/entities/organizations/settle_aliases.h"
#include "indexer/entities/organizations/short_forms.h"

namespace dateline::indexer {
namespace organizations {
namespace {

class Recognition {
public:
  Recognition(const schema::Gazetteer& gazetteer, const EntityInput& input)
      : gazetteer_(gazetteer),
        article_(gazetteer, input),
        identities_(gazetteer, article_),
        forms_(article_),
        fields_{NamedField(article_.title()), NamedField(article_.text())} {}

  std::vector<OrganizationMention> run() {
    for (NamedField& field : fields_) find_candidates(field);
    for (const bool with_owner : {true, false})
      for (NamedField& field : fields_) name_standing(field, with_owner);
    for (NamedField& field : fields_) settle_aliases(gazetteer_, article_, identities_, field);
    for (NamedField& field : fields_) add_short_forms(field);
    for (NamedField& field : fields_) name_short_forms(article_, forms_, field);
    return mentions();
  }

private:
  // The seam: every finder appends its candidates, one rule decides between them.
  void find_candidates(NamedField& field) {
    Candidates candidates;
    find_aliases(article_, field.view, candidates);
    find_institutions(field.view, candidates);
    find_patterns(article_, field.view, candidates);
    field.definitions = find_definitions(field.view, candidates);
    drop_excluded(field.view, candidates);
    const auto open = std::stable_partition(candidates.begin(), candidates.end(),
                                            [](const Candidate& candidate) { return !candidate.needs_support; });
    field.open.assign(std::make_move_iterator(open), std::make_move_iterator(candidates.end()));
    candidates.erase(open, candidates.end());
    field.standing = resolve_overlaps(std::move(candidates), field.taken);
    std::stable_sort(field.open.begin(), field.open.end(), [](const Candidate& a, const Candidate& b) {
      return a.range.count > b.range.count;
    });
  }

  /// Institutions without an owner come second: they take the owner of their namesakes.
  void name_standing(NamedField& field, bool with_owner) {
    for (const Candidate& candidate : field.standing) {
      const bool is_ownerless = candidate.rule == Rule::Institution && candidate.owner.empty();
      if (is_ownerless == with_owner) continue;
      field.named.push_back({candidate.range, candidate.rule, identities_.identify(field.view, candidate)});
    }
  }

  void add_short_forms(NamedField& field) {
    const std::size_t named_in_full = field.named.size();
    for (std::size_t i = 0; i < named_in_full; ++i) {
      const NamedRange& named = field.named[i];
      if (named.range.count > 1)
        forms_.add_name(field.view, named.range, identities_.all()[named.identity].type, named.identity);
    }
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

  /// The acronym of a definition is a mention wherever its long form is one.
  void name_definition(NamedField& field, const Definition& definition, std::size_t identity) {
    forms_.add_defined(field.view.folded(definition.acronym), identity);
    identities_.raise_confidence(identity, Confidence::High);
    const WordRange acronym{definition.acronym, 1};
    if (field.taken.is_free(acronym)) field.name(acronym, Rule::Acronym, identity);
  }

  std::vector<OrganizationMention> mentions() {
    std::vector<OrganizationMention> all;
    for (const Identity& identity : identities_.all())
      all.push_back({identity.id, identity.name, identity.type, identity.country, identity.confidence, {}});
    for (NamedField& field : fields_) append_evidence(field, all);
    std::erase_if(all, [](const OrganizationMention& mention) { return mention.evidence.empty(); });
    const auto first = [](const Mention& mention) {
      return std::pair(mention.field == MentionField::Text, mention.start);
    };
    std::stable_sort(all.begin(), all.end(), [&](const OrganizationMention& a, const OrganizationMention& b) {
      if (a.evidence.size() != b.evidence.size()) return a.evidence.size() > b.evidence.size();
      return first(a.evidence.front()) < first(b.evidence.front());
    });
    return all;
  }

  static void append_evidence(NamedField& field, std::vector<OrganizationMention>& all) {
    std::sort(field.named.begin(), field.named.end(),
              [](const NamedRange& a, const NamedRange& b) { return a.range.first < b.range.first; });
    for (const NamedRange& named : field.named) {
      const schema::Words& words = field.view.words;
      all[named.identity].evidence.push_back({words[named.range.first].start, words[named.range.end() - 1].end,
                                              field.view.field, name_of(named.rule)});
    }
  }

  const schema::Gazetteer& gazetteer_;
  const ArticleView article_;
  Identities identities_;
  ShortForms forms_;
  std::array<NamedField, 2> fields_;
};

}  // namespace
}  // namespace organizations

std::vector<OrganizationMention> find_organizations(const schema::Gazetteer& gazetteer, const EntityInput& input) {
  return organizations::Recognition(gazetteer, input).run();
}

}  // namespace dateline::indexer
