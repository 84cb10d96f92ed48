// SPDX-License-Identifier: GPL-3.0-or-later
// On which day was an article published, of all the dates that its source states?
#pragma once

#include "indexer/article.h"
#include "schema/dates.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::indexer {

/// What is known around an article.
struct DateContext {
  schema::DayNumber today = 0;                 // UTC
  std::int64_t captured_at = 0;                // seconds since 1970; 0 unknown
  std::string_view language = {};              // of the article, BCP 47
  std::optional<bool> day_first = {};          // order of 01/02/2020 in the other dates of the source
  std::optional<schema::Date> neighbour = {};  // of the article before or after it in the same file; gives a year
};

/// Settles the publication date by a weighted vote (docs/dates.md) of article.dates, the URL, the dateline and a line
/// that is nothing but a date at the start or end of the text. A dateline without year refines a date that is less
/// precise, and takes its year from there, from the neighbour, or from the folders of the file. Refused, with the
/// reason: dates more than two days after today, before 1605, before 1991 where only a page's text shows them,
/// placeholders, days that do not exist, 01/02/2020 where nothing tells the order (its year stays), claims that decide
/// nothing by themselves (date_claims.h) where nothing else stands; dates more than two days after the capture, unless
/// every date is (then the capture's time is not to be trusted). No claim, no date: precision None. Everything that was
/// considered stands in `candidates`, the winner first.
[[nodiscard]] Published settle_publication_date(const Article& article, const std::optional<Dateline>& dateline,
                                                const DateContext& context);

/// True if `date` lies wholly more than two days after the capture, so that a later capture may judge it otherwise.
/// False where either is unknown.
[[nodiscard]] bool is_after_capture(const schema::Date& date, std::int64_t captured_at);

}  // namespace dateline::indexer
