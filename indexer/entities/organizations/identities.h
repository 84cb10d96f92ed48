// SPDX-License-Identifier: GPL-3.0-or-later
// Which organization does each candidate name, under which id?
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/candidate.h"

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
  Identities(const schema::Gazetteer& gazetteer, const ArticleView& article)
      : gazetteer_(gazetteer), article_(article) {}

  /// The organization of a candidate that stands. Institutions without an owner take that of their namesake with one,
  /// else the article's home country: call for those with an owner first.
  std::size_t identify(const FieldView& field, const Candidate& candidate);

  [[nodiscard]] const std::vector<Identity>& all() const noexcept { return identities_; }
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
  void raise_confidence(std::size_t identity, Confidence at_least);

private:
  std::size_t of_alias(const Candidate& candidate);
  std::size_t of_institution(const FieldView& field, const Candidate& candidate);
  std::size_t of_only_institution(const FieldView& field, const Candidate& candidate);
  std::size_t of_institution_at(const FieldView& field, const Candidate& candidate, std::string_view country);
  std::size_t of_name(const FieldView& field, const Candidate& candidate);
  std::size_t known(const schema::Organization& organization);
  std::size_t add(Identity identity);
  std::optional<schema::Organization> look_up(const FieldView& field, WordRange range, std::string_view type) const;
  std::optional<schema::Organization> look_up_owned(const FieldView& field, WordRange range) const;
  std::optional<schema::Organization> meaning_of(const std::vector<schema::NameEntry>& entries) const;
  std::optional<schema::Organization> meaning_of_key(std::string_view key, std::string_view country = {}) const;

  const schema::Gazetteer& gazetteer_;
  const ArticleView& article_;
  std::vector<Identity> identities_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_institution_;
};

}  // namespace dateline::indexer::organizations
