// SPDX-License-Identifier: GPL-3.0-or-later
// Which organization does each candidate name, under which id?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/candidate.h"
#include "indexer/entities/organizations/definitions.h"
#include "indexer/entities/organizations/home_countries.h"
#include "indexer/entities/rules/entity_rules.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::indexer::organizations {

struct Identity {
  std::string id;
  std::string name;
  std::string type;
  std::string country;
  Confidence confidence = Confidence::Low;  // of the best mention
};

/// The organizations of one article. An index stays valid; ids are unique.
class Identities {
public:
  /// `rules` of the user: which organizations are one, and how they are called; null: none.
  Identities(const schema::Gazetteer& gazetteer, const ArticleView& article, const rules::EntityRules* rules)
      : gazetteer_(gazetteer), article_(article), rules_(rules), home_(article) {}

  /// The organization of a candidate that stands. Institutions without an owner take that of their namesake with one,
  /// else the article's home country: call for those with an owner first.
  std::size_t identify(const FieldView& field, const Candidate& candidate);
  /// The organization of the tables that goes by the acronym of a definition, if its name is like the long form.
  [[nodiscard]] std::optional<schema::Organization> find_like(const FieldView& field,
                                                              const Definition& definition) const;

  /// An organization of the gazetteer, with low confidence as yet.
  std::size_t add_known(const schema::Organization& organization);

  [[nodiscard]] const HomeCountries& home_countries() const noexcept { return home_; }
  [[nodiscard]] const std::vector<Identity>& all() const noexcept { return identities_; }
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
  /// The organization that the tables call by the country's adjective and these words ("Philippine Justice
  /// Department").
  [[nodiscard]] std::optional<schema::Organization> find_owned(std::string_view country, std::string_view words) const;
  void raise_confidence(std::size_t identity, Confidence at_least);

private:
  std::size_t of_alias(const FieldView& field, const Candidate& candidate);
  std::size_t of_namesake(const FieldView& field, const Candidate& candidate);
  std::size_t of_ruled(const Candidate& candidate);
  void follow_rules(Identity& identity) const;
  bool is_only_institution(std::string_view slug) const;
  std::size_t of_institution(const FieldView& field, const Candidate& candidate);
  std::size_t of_only_institution(const FieldView& field, const Candidate& candidate);
  std::size_t of_institution_at(const FieldView& field, const Candidate& candidate, std::string_view country);
  std::size_t of_ownerless_institution(const FieldView& field, const Candidate& candidate);
  std::size_t guess_owner(const FieldView& field, const Candidate& candidate);
  std::optional<schema::Organization> known_institution(const FieldView& field, const Candidate& candidate,
                                                        std::string_view country) const;
  std::size_t of_name(const FieldView& field, const Candidate& candidate);
  std::size_t add(Identity identity);
  std::optional<schema::Organization> look_up(const FieldView& field, WordRange range, std::string_view type) const;
  std::optional<schema::Organization> look_up_owned(const FieldView& field, WordRange range) const;
  std::optional<schema::Organization> meaning_of(const std::vector<schema::NameEntry>& entries) const;
  std::optional<schema::Organization> meaning_of_key(std::string_view key, std::string_view country = {}) const;

  const schema::Gazetteer& gazetteer_;
  const ArticleView& article_;
  const rules::EntityRules* rules_;
  HomeCountries home_;
  std::vector<Identity> identities_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_institution_;  // with an owner in the text
  std::unordered_map<std::string, std::size_t> ownerless_;                         // guessed, by key
};

/// "interior-ministry" of "de-interior-ministry", a view into the id; "" where the id does not say whose it is.
[[nodiscard]] std::string_view slug_in_country(const schema::Organization& organization);

}  // namespace dateline::indexer::organizations
