// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/random_archive.h"

#include "tests/archive/test_archive.h"

#include <algorithm>
#include <cmath>

namespace dateline::tests {
namespace {

std::size_t below(std::size_t bound, std::mt19937& random) {
  return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
}

/// Small numbers are likely, as words in a language are.
std::size_t skewed_below(std::size_t bound, std::mt19937& random) {
  const double x = std::uniform_real_distribution<double>(0, 1)(random);
  return std::min(static_cast<std::size_t>(std::pow(x, 3) * static_cast<double>(bound)), bound - 1);
}

std::string random_text(std::size_t words, std::mt19937& random) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (!text.empty()) text += ' ';
    text += random_word(skewed_below(vocabulary, random));
  }
  return text;
}

schema::Date random_date(std::mt19937& random) {
  const auto precision = static_cast<schema::DatePrecision>(below(4, random));
  schema::Date date{static_cast<std::int16_t>(2010 + below(6, random)),
                    static_cast<std::uint8_t>(1 + below(12, random)), static_cast<std::uint8_t>(1 + below(28, random)),
                    precision};
  if (precision < schema::DatePrecision::Day) date.day = 0;
  if (precision < schema::DatePrecision::Month) date.month = 0;
  if (precision == schema::DatePrecision::None) date = {};
  return date;
}

void add_facets(indexer::EnrichedArticle& article, std::mt19937& random) {
  static const std::vector<std::string> codes{"KP", "RU", "CN", "US", "LA", "FR", "SU", "BR"};
  static const std::vector<std::string> languages{"en", "fr", "ru", "und"};
  for (const std::string& code : codes) {
    if (below(4, random) == 0) article.countries.push_back({code, 0.5, below(2, random) == 0, {}});
  }
  for (std::size_t i = 0; i < 6; ++i) {
    if (below(5, random) != 0) continue;
    indexer::OrganizationMention organization;
    organization.id = "organization-" + std::to_string(i);
    organization.name = "Organization " + std::to_string(i);
    article.organizations.push_back(std::move(organization));
  }
  article.language = languages[skewed_below(languages.size(), random)];
  if (below(5, random) != 0) article.article.source = "Outlet " + std::to_string(skewed_below(30, random));
  if (below(2, random) != 0) article.article.authors.push_back("Author " + std::to_string(below(50, random)));
  article.published.date = random_date(random);
}

}  // namespace

std::string random_word(std::size_t number) {
  return "w" + std::to_string(number) + "x";
}

std::vector<indexer::EnrichedArticle> random_archive(std::size_t articles, std::mt19937& random) {
  std::vector<indexer::EnrichedArticle> archive;
  for (std::size_t i = 0; i < articles; ++i) {
    archive.push_back(article_of(i, random_text(below(5, random), random), random_text(below(41, random), random)));
    add_facets(archive.back(), random);
  }
  return archive;
}

}  // namespace dateline::tests
