// SPDX-License-Identifier: GPL-3.0-or-later
// How many articles gain or lose which countries and organizations when entities are found anew?
#pragma once

#include "schema/stored_article.h"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {

struct ValueChange {
  std::string field;       // "country", "country.main", "organization", "dateline"
  std::string value;       // code or id
  std::string label;       // of an organization
  std::size_t gained = 0;  // articles
  std::size_t lost = 0;
};

/// The values of one article that differ; each `gained` or `lost` is 1.
[[nodiscard]] std::vector<ValueChange> changes_between(const schema::StoredArticle& before,
                                                       const schema::StoredArticle& after);

/// Sums them up.
class EntityChanges {
public:
  void add(const std::vector<ValueChange>& changes);
  /// Those of most articles first, ties by field and value.
  [[nodiscard]] std::vector<ValueChange> sorted() const;

private:
  std::map<std::pair<std::string, std::string>, ValueChange> by_value_;
};

}  // namespace dateline::indexer
