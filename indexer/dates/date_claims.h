// SPDX-License-Identifier: GPL-3.0-or-later
// Which dates are claimed for an article, how much is each one worth, and which are refused?
#pragma once

#include "indexer/article.h"
#include "indexer/dates/publication_date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// A claim that was read and judged by itself.
struct JudgedClaim {
  DateCandidate candidate;
  double weight = 0;                   // of its provenance; 0 where it is refused
  std::string instant;                 // as in ReadDate
  std::vector<schema::Date> readings;  // days that it may mean as well: of 01/02/2020, of an instant in UTC
  int month = 0;                       // of a claim without year, else 0
  int day = 0;
};

/// How often a provenance is right where it is present (measured on 1,000 pages, ingest). Unknown ones count 1.
[[nodiscard]] double weight_of_provenance(std::string_view from) noexcept;

/// True for provenances that lend weight to the day of another claim but are too often wrong to settle one: the path of
/// an image, dates elsewhere on a page.
[[nodiscard]] bool decides_nothing(std::string_view from) noexcept;

/// Why `date` cannot be the day of publication: "2050-09-30 is in the future", "1500-01-01 is before the first
/// newspapers (1605)", or the placeholder's reason; "" where it can. `instant` as in ReadDate.
[[nodiscard]] std::string refusal_of(const schema::Date& date, std::string_view instant, schema::DayNumber today);

/// Every claim about an article: its dates as stated, its URL, its dateline, and dates that stand alone at the text's
/// start or end; in this order. At most 64 of the stated ones.
[[nodiscard]] std::vector<JudgedClaim> collect_claims(const Article& article, const std::optional<Dateline>& dateline,
                                                      const DateContext& context);

}  // namespace dateline::indexer
