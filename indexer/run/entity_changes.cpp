// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/entity_changes.h"

#include <algorithm>
#include <tuple>

namespace dateline::indexer {
namespace {

using Key = std::pair<std::string, std::string>;  // field and value
using Labels = std::map<Key, std::string>;

Labels values_of(const schema::StoredArticle& article) {
  Labels values;
  for (const schema::StoredCountry& country : article.countries) {
    values.emplace(Key("country", country.code), "");
    if (country.main) values.emplace(Key("country.main", country.code), "");
  }
  for (const schema::StoredOrganization& organization : article.organizations)
    values.emplace(Key("organization", organization.id), organization.name);
  if (!article.dateline_country.empty()) values.emplace(Key("dateline", article.dateline_country), "");
  return values;
}

void add_missing(const Labels& from, const Labels& in, std::size_t ValueChange::*count,
                 std::vector<ValueChange>& changes) {
  for (const auto& [key, label] : from) {
    if (in.contains(key)) continue;
    changes.push_back({key.first, key.second, label});
    changes.back().*count = 1;
  }
}

}  // namespace

std::vector<ValueChange> changes_between(const schema::StoredArticle& before, const schema::StoredArticle& after) {
  const Labels former = values_of(before);
  const Labels present = values_of(after);
  std::vector<ValueChange> changes;
  add_missing(present, former, &ValueChange::gained, changes);
  add_missing(former, present, &ValueChange::lost, changes);
  return changes;
}

void EntityChanges::add(const std::vector<ValueChange>& changes) {
  for (const ValueChange& change : changes) {
    ValueChange& sum =
        by_value_.try_emplace({change.field, change.value}, ValueChange{change.field, change.value, change.label})
            .first->second;
    sum.gained += change.gained;
    sum.lost += change.lost;
  }
}

std::vector<ValueChange> EntityChanges::sorted() const {
  std::vector<ValueChange> changes;
  for (const auto& [key, change] : by_value_) changes.push_back(change);
  std::stable_sort(changes.begin(), changes.end(),
                   [](const ValueChange& a, const ValueChange& b) { return a.gained + a.lost > b.gained + b.lost; });
  return changes;
}

}  // namespace dateline::indexer
