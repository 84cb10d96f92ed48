// SPDX-License-Identifier: GPL-3.0-or-later
// To which countries does an article belong, where it names an institution without saying whose?
#pragma once

#include "indexer/entities/organizations/article_view.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::indexer::organizations {

/// The countries of an article by their mentions and by its organizations: who names the White House speaks of the
/// United States. Borrows the article.
class HomeCountries {
public:
  explicit HomeCountries(const ArticleView& article)
      : dateline_country_(article.dateline_country()), weights_(article.country_weights()) {}

  /// Adds a mention of an organization of `country`, which must outlive this object; "" counts for nothing.
  void add_organization(std::string_view country);

  /// The country of the dateline, else the one with the most weight, "" where there is none.
  [[nodiscard]] std::string_view home() const;
  /// All of them, home first, then by weight; equal ones by code.
  [[nodiscard]] std::vector<std::string_view> by_weight() const;
  [[nodiscard]] double weight_of(std::string_view country) const;

private:
  std::string_view dateline_country_;
  std::unordered_map<std::string_view, double> weights_;
};

}  // namespace dateline::indexer::organizations
